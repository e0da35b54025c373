"""How is what was measured told, as pages, tables and plots?"""
