"""Badges on paper and on screens: tokens, QR codes and sheets. Knows nothing of server or kiosk."""
