"""How is it operated?"""
