"""What does the hall see?"""
