"""The vocabulary of the inbox: frozen data, transition tables and pure rules. No I/O, no asyncio, no Qt."""
