// The HTTP/1.1 server: one thread reads, times out and writes; handlers run on a bounded pool. The only part of the
// program that knows Boost.Asio and Beast.
#pragma once

#include <platform/http/message.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace assay::http {

struct ServerOptions {
    std::string address = "127.0.0.1";
    unsigned short port = 8080; // 0 takes a free one
    int workers = 8;
    std::size_t most_waiting = 512; // requests waiting for a worker; beyond them 503
    int idle_seconds = 60;
    int read_seconds = 60;
};

class Server {
  public:
    // What answers. Must not throw.
    using Handler = std::function<Response(Request&&)>;
    // The body limit in bytes for a method and path, asked before the body is read.
    using BodyLimit = std::function<std::size_t(std::string_view method, std::string_view path)>;
    // Makes the answer for what the server itself refuses (bad request, too large, busy).
    using Refuser = std::function<Response(int status, std::string detail)>;

    // Binds at once; throws std::runtime_error with a sentence where the address is taken or wrong.
    Server(ServerOptions options, Handler handler, BodyLimit limit, Refuser refuser);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    unsigned short port() const;
    // Serves until SIGTERM or SIGINT (or stop()), then finishes the requests under way, at most 10 s.
    void run();
    void stop();

    struct Inside;

  private:
    std::unique_ptr<Inside> inside_;
};

} // namespace assay::http
