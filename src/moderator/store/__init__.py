"""Where is the event kept, and how is nothing lost?"""
