"""The municipality's own app chat, over the Matrix client-server API."""
