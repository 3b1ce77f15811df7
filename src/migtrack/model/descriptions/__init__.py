"""What every field of the records means, in the words of a project officer.

The JSON Schemas show these in editors. Only they read this folder, so that no other
command pays for it.
"""
