"""How does a flipchart get in?"""
