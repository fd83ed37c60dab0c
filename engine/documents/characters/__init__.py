"""Which characters do these bytes stand for, and which of them are words?"""
