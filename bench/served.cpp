#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <served.hpp>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace assay::bench {
namespace {

std::string between(std::string_view text, std::string_view before, std::string_view after) {
    const std::size_t start = text.find(before);
    if (start == std::string_view::npos) throw std::runtime_error(fmt::format("the answer has no {}", before));
    const std::size_t from = start + before.size();
    return std::string(text.substr(from, text.find(after, from) - from));
}

} // namespace

Served::Served(const std::string& program, const std::string& folder) {
    int out[2];
    if (::pipe(out) != 0) throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ == 0) {
        ::dup2(out[1], STDOUT_FILENO);
        ::execl(program.c_str(), program.c_str(), "serve", "--data", folder.c_str(), "--listen", "127.0.0.1:0",
                nullptr);
        ::_exit(127);
    }
    ::close(out[1]);
    std::string line;
    for (char c = 0; ::read(out[0], &c, 1) == 1 && c != '\n';) line += c;
    ::close(out[0]);
    if (!line.contains("127.0.0.1:")) throw std::runtime_error("the server did not start: " + line);
    port_ = static_cast<unsigned short>(std::atoi(line.c_str() + line.rfind(':') + 1));
    connect();
}

Served::~Served() {
    if (socket_ >= 0) ::close(socket_);
    end(SIGTERM);
}

void Served::end(int signal) {
    if (process_ < 0) return;
    ::kill(process_, signal);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

void Served::crash() { end(SIGKILL); }

void Served::connect() {
    socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("the server does not answer");
}

std::string Served::exchange(const std::string& request) {
    if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
        throw std::runtime_error("the server hung up");
    std::string answer;
    char buffer[65536];
    std::size_t wanted = std::string::npos;
    while (answer.size() < wanted) {
        const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
        if (got <= 0) throw std::runtime_error("the server hung up");
        answer.append(buffer, static_cast<std::size_t>(got));
        const std::size_t head = answer.find("\r\n\r\n");
        if (wanted != std::string::npos || head == std::string::npos) continue;
        const std::size_t length = answer.find("Content-Length: ");
        wanted = head + 4 + (length < head ? static_cast<std::size_t>(std::atol(answer.c_str() + length + 16)) : 0);
    }
    return answer;
}

std::string Served::ask(std::string_view method, std::string_view path, std::string_view body) {
    const std::string answer =
        exchange(fmt::format("{} {} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nIf-Match: *\r\n{}"
                             "Content-Length: {}\r\n\r\n{}",
                             method, path, headers_, body.size(), body));
    if (answer.size() < 12 || answer[9] != '2')
        throw std::runtime_error(fmt::format("{} {}: {}", method, path, answer.substr(0, 400)));
    return answer.substr(answer.find("\r\n\r\n") + 4);
}

void Served::sign_in(std::string_view email, std::string_view password) {
    headers_.clear();
    const std::string body = fmt::format(R"({{"email":"{}","password":"{}"}})", email, password);
    const std::string answer = exchange(fmt::format("POST /api/v1/session HTTP/1.1\r\nHost: bench\r\nContent-Type: "
                                                    "application/json\r\nContent-Length: {}\r\n\r\n{}",
                                                    body.size(), body));
    headers_ = fmt::format("Cookie: assay_session={}\r\nX-Assay-CSRF: {}\r\n", between(answer, "assay_session=", ";"),
                           between(answer, "\"csrf\":\"", "\""));
}

} // namespace assay::bench
