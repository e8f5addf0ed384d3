# Decodes SMS user data with Perl's Encode::GSM0338.
# One part a line: data coding, whether a header leads, length (TP-UDL), octets in hex. Answers the text in hex of UTF-8.
use strict;
use warnings;
use Encode;

while (<STDIN>) {
    my ($coding, $has_header, $length, $hex) = split;
    my @octets = map { hex } $hex =~ /../g;
    my $header = $has_header ? $octets[0] + 1 : 0;
    my $text;
    if ($coding == 8) {
        $text = decode('UTF-16BE', pack('C*', @octets[$header .. $#octets]));
    } else {
        my $bits = join '', map { scalar reverse sprintf '%08b', $_ } @octets;
        my @septets = map { oct '0b' . reverse substr $bits, 7 * $_, 7 } 0 .. $length - 1;
        my $first = int((8 * $header + 6) / 7);
        $text = decode('gsm0338', pack('C*', @septets[$first .. $#septets]));
    }
    print unpack('H*', encode('UTF-8', $text)), "\n";
}
