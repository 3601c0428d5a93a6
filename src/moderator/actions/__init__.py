"""What can a moderator do, and what can be asked?"""
