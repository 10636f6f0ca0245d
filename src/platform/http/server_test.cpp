#include <platform/http/server.hpp>

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

namespace assay::http {
namespace {

ServerOptions quick_options() {
    ServerOptions options;
    options.port = 0;
    options.workers = 2;
    options.idle_seconds = 2;
    options.read_seconds = 2;
    return options;
}

struct Running {
    std::atomic<int> handled{0};
    Server server{
        quick_options(),
        [this](Request&& request) {
            ++handled;
            return Response{200, "text/plain", request.method + " " + request.path + " " + request.body};
        },
        [](std::string_view, std::string_view path) { return path == "/small" ? std::size_t{4} : std::size_t{1000}; },
        [](int status, std::string detail) { return Response{status, "text/plain", std::move(detail)}; }};
    std::jthread thread{[this] { server.run(); }};
    ~Running() { server.stop(); }
};

// Sends raw bytes and reads until the peer closes.
std::string exchange(unsigned short port, const std::string& sent) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::send(socket, sent.data(), sent.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(sent.size()));
    std::string answer(100'000, '\0');
    std::size_t used = 0;
    for (ssize_t got = 1; got > 0; used += static_cast<std::size_t>(std::max<ssize_t>(got, 0)))
        got = ::recv(socket, answer.data() + used, answer.size() - used, 0);
    ::close(socket);
    answer.resize(used);
    return answer;
}

int status_of(const std::string& answer) { return answer.size() < 12 ? 0 : std::stoi(answer.substr(9, 3)); }

} // namespace

TEST_CASE("a request is answered, and two on one connection in order") {
    Running running;
    const std::string answer =
        exchange(running.server.port(), "GET /one HTTP/1.1\r\nHost: x\r\n\r\nPOST /two HTTP/1.1\r\nHost: x\r\n"
                                        "Content-Length: 3\r\nConnection: close\r\n\r\nabc");
    CHECK(answer.find("GET /one ") != std::string::npos);
    CHECK(answer.find("POST /two abc") > answer.find("GET /one "));
    CHECK(running.handled == 2);
}

TEST_CASE("a body beyond its limit is refused before it is read") {
    Running running;
    CHECK(status_of(exchange(running.server.port(), "POST /small HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n")) ==
          413);
    CHECK(status_of(exchange(running.server.port(),
                             "POST /small HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "5\r\nabcde\r\n0\r\n\r\n")) == 413);
    CHECK(running.handled == 0);
}

TEST_CASE("what is not HTTP gets a 400, never a crash") {
    Running running;
    CHECK(status_of(exchange(running.server.port(), "nonsense\r\n\r\n")) == 400);
    CHECK(status_of(exchange(running.server.port(), "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n")) == 400);
    CHECK(status_of(exchange(running.server.port(), "GET / HTTP/1.1\r\nX: " + std::string(40'000, 'x') + "\r\n\r\n")) ==
          431);
    CHECK(status_of(exchange(running.server.port(),
                             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n"
                             "Connection: close\r\n\r\n0\r\n\r\n")) == 400);
}

TEST_CASE("HEAD gets the headers of GET and no body") {
    Running running;
    const std::string answer =
        exchange(running.server.port(), "HEAD /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(status_of(answer) == 200);
    CHECK(answer.ends_with("\r\n\r\n"));
    CHECK(answer.find("Content-Length: ") != std::string::npos);
}

TEST_CASE("stopping releases the port at once") {
    unsigned short port = 0;
    {
        Running running;
        port = running.server.port();
        CHECK(status_of(exchange(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) == 200);
    }
    ServerOptions options = quick_options();
    options.port = port;
    CHECK_NOTHROW(Server(
        options, [](Request&&) { return Response{}; }, [](auto, auto) { return std::size_t{0}; },
        [](int, const std::string&) { return Response{}; }));
}

} // namespace assay::http
