def test_words_of_the_sample_pdfs_are_spaced_by_blanks():
    from engine.documents import read_document
    from engine.paths import assets_dir

    text = read_document(assets_dir() / "sample" / "rent-agreement.pdf").text
    assert "\t" not in text and "the owner has eight weeks to pay the sum back" in " ".join(text.split())
