"""How do tables and files come in and go out?"""
