"""Where is the event stored, and how is nothing lost?"""
