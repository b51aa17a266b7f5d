# case: 4 MB in pieces of 64 KB
data = bytes(4_000_000)
class Sock:
    def send(self, view):
        return min(64_000, len(view))
sock = Sock()
# before
def send_all(sock, data: bytes):
    sent = 0
    while sent < len(data):
        sent += sock.send(data[sent:])
send_all(sock, data)
# after
def send_all(sock, data: bytes):
    sent = 0
    while sent < len(data):
        sent += sock.send(memoryview(data)[sent:])
send_all(sock, data)
