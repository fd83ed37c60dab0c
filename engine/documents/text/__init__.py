"""How do files that are text already (plain, marked up, data, e-books) become documents?"""
