# Decodes SMS user data with smspdudecoder (PyPI; with bitstring below 4.1), as the SMS-DELIVER that a phone receives.
# One part a line: data coding, whether a header leads, length (TP-UDL), octets in hex. Answers the text in hex of UTF-8.
import sys
from io import StringIO

from smspdudecoder.codecs import GSM
from smspdudecoder.fields import SMSDeliver

for line in sys.stdin:
    coding, has_header, length, octets = line.split()
    if has_header == "1":
        # It reads the header as text too, and stumbles where seven bits of it are the escape code: a header of zeros.
        values = 2 * int(octets[:2], 16) + 2 - 6
        octets = octets[:6] + "0" * values + octets[6 + values :]
    first = 0x44 if has_header == "1" else 0x04
    pdu = "00%02X039121F300%02X26112200000000%02X%s" % (first, int(coding), int(length), octets)
    text = SMSDeliver.decode(StringIO(pdu))["user_data"]["data"]
    if coding == "0":
        # It takes the length for characters where it counts septets, and shows seven spare bits as "@".
        header = (8 * (int(octets[:2], 16) + 1) + 6) // 7 if has_header == "1" else 0
        while header + sum(2 if c in GSM.ALPHABET_EXT_INV else 1 for c in text) > int(length):
            text = text[:-1]
    print(text.encode("utf-8", "surrogatepass").hex())
