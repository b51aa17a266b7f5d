"""IP addresses and networks, and the parts of a URL."""
import ipaddress
from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlencode, urljoin, urlparse, urlsplit, urlunparse

address = ipaddress.ip_address("192.168.10.77")
network = ipaddress.ip_network("192.168.10.0/26")
print(address, int(address), address.is_private, address.packed, address + 5, address in network)
print(network.netmask, network.broadcast_address, network.num_addresses, network.prefixlen, network.hostmask)
hosts = list(network.hosts())
print(hosts[0], hosts[-1], len(hosts), [str(part) for part in network.subnets(new_prefix=28)])
print(network.supernet(), network.overlaps(ipaddress.ip_network("192.168.0.0/16")), network < ipaddress.ip_network("193.0.0.0/8"))
six = ipaddress.ip_address("2001:db8::ff00:42:8329")
print(six, six.exploded, six.version, six.is_global, six.reverse_pointer[:11], ipaddress.IPv6Address(1))
print([str(n) for n in ipaddress.collapse_addresses(map(ipaddress.ip_network, ("10.0.0.0/25", "10.0.0.128/25", "10.0.2.0/24")))])
for text in ("300.1.1.1", "10.0.0.1/24", "1.2.3", "::g"):
    for read in (ipaddress.ip_address, ipaddress.ip_network):
        try:
            print(repr(read(text)))
        except ValueError as error:
            print(error)
interface = ipaddress.ip_interface("10.1.2.3/255.255.0.0")
print(interface, interface.network, interface.ip, sorted([address, ipaddress.ip_address("9.9.9.9")]))

url = "https://user:pw@Example.org:8080/a/b/../c;v=1?q=x+y&lang=en&q=z&empty=#part%20two"
parts = urlparse(url)
print(parts.scheme, parts.netloc, parts.path, parts.params, parts.query, parts.fragment)
print(parts.hostname, parts.port, parts.username, urlunparse(parts) == url, urlsplit(url).geturl() == url)
print(parse_qs(parts.query), parse_qs(parts.query, keep_blank_values=True)["empty"], parse_qsl("a=1&b=2&a=%C3%A9"))
print(urlencode({"name": "Ann Lee", "tags": ["a", "b&c"]}, doseq=True), urlencode([("é", "=")]))
print(quote("a b/c?d=é"), quote("a/b", safe=""), unquote("caf%C3%A9+x"), unquote("%ff"))
base = "http://site.org/one/two.html?x=1"
print([urljoin(base, to) for to in ("three.html", "../up", "/root", "//other.net/z", "?y=2", "#f", "mailto:a@b")])
print(parts._replace(netloc="other", query="").geturl())
