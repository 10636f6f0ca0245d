#include <base/text.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <platform/http/server.hpp>

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <csignal>
#include <optional>
#include <stdexcept>
#include <unordered_set>

namespace assay::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using tcp = asio::ip::tcp;

constexpr std::size_t header_limit = 16 * 1024;

Request request_from(const wire::request_header<>& head, std::string body, std::string address, bool& readable) {
    Request request;
    request.method = head.method_string();
    request.remote_address = std::move(address);
    readable = read_target({head.target().data(), head.target().size()}, request);
    for (const auto& field : head)
        request.headers.emplace_back(lower_ascii({field.name_string().data(), field.name_string().size()}),
                                     mend_utf8({field.value().data(), field.value().size()}));
    request.body = std::move(body);
    return request;
}

} // namespace

struct Connection;

struct Server::Inside {
    ServerOptions options;
    Handler handler;
    BodyLimit limit;
    Refuser refuser;
    std::unordered_set<Connection*> connections; // touched on the io thread only; outlives what `io` still holds
    asio::io_context io{1};
    tcp::acceptor acceptor{io};
    asio::signal_set signals{io, SIGTERM, SIGINT};
    asio::steady_timer last_call{io};
    asio::steady_timer breath{io};
    asio::thread_pool workers;
    std::atomic<std::size_t> waiting{0};
    bool is_draining = false;

    Inside(ServerOptions given, Handler answer, BodyLimit limit_of, Refuser refuse)
        : options(std::move(given)),
          handler(std::move(answer)),
          limit(std::move(limit_of)),
          refuser(std::move(refuse)),
          workers(static_cast<std::size_t>(options.workers)) {}
    void listen();
    void welcome(tcp::socket socket);
    void accept();
    void accept_waiting();
    void drain();
    void end_if_drained();
};

// One client. Lives as long as an operation or a running handler holds it.
struct Connection : std::enable_shared_from_this<Connection> {
    Connection(tcp::socket socket, Server::Inside& server) : home(server), stream(std::move(socket)) {
        boost::system::error_code fault;
        const auto peer = stream.socket().remote_endpoint(fault);
        if (!fault) address = peer.address().to_string();
        home.connections.insert(this);
    }
    ~Connection() { home.connections.erase(this); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void read_head() {
        parser.emplace();
        parser->header_limit(header_limit);
        parser->body_limit(boost::none); // the route's own limit is set once the head is known
        stream.expires_after(std::chrono::seconds(home.options.idle_seconds));
        is_idle = true;
        is_head = false; // a refusal comes before the method is known to be one that takes no body
        wire::async_read_header(stream, buffer, *parser,
                                [self = shared_from_this()](beast::error_code fault, std::size_t) {
                                    self->is_idle = false;
                                    self->on_head(fault);
                                });
    }

    void on_head(beast::error_code fault) {
        if (fault == wire::error::end_of_stream) return close();
        if (fault == wire::error::header_limit) return refuse(431, "The request's headers are too large.");
        if (fault.category() == wire::make_error_code(wire::error::bad_method).category())
            return refuse(400, "This is not a readable HTTP request.");
        if (fault) return; // the peer went away or was idle too long
        const auto& head = parser->get();
        is_head = head.method() == wire::verb::head;
        const std::string_view target(head.target().data(), head.target().size());
        const std::size_t most = home.limit(head.method_string(), target.substr(0, target.find('?')));
        const auto length = parser->content_length();
        if (length && *length > most)
            return refuse(413, fmt::format("The body may hold at most {}.", size_in_words(most)));
        parser->body_limit(most);
        stream.expires_after(std::chrono::seconds(home.options.read_seconds));
        if (beast::iequals(head[wire::field::expect], "100-continue")) return invite_body();
        read_body();
    }

    // curl and others wait for this line before they send a large body.
    void invite_body() {
        static constexpr std::string_view line = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(stream, asio::buffer(line),
                          [self = shared_from_this()](beast::error_code fault, std::size_t) {
                              if (!fault) self->read_body();
                          });
    }

    void read_body() {
        wire::async_read(stream, buffer, *parser, [self = shared_from_this()](beast::error_code fault, std::size_t) {
            if (fault == wire::error::body_limit) return self->refuse(413, "The body is too large.");
            if (fault && fault.category() == wire::make_error_code(wire::error::bad_method).category())
                return self->refuse(400, "The request's body cannot be read.");
            if (!fault) self->hand_over();
        });
    }

    void hand_over() {
        auto message = parser->release();
        keep_alive = message.keep_alive() && !home.is_draining;
        std::string body = std::move(message.body());
        bool readable = false;
        Request request = request_from(message.base(), std::move(body), address, readable);
        if (!readable) return refuse(400, "The request's address is not readable.");
        if (home.waiting.fetch_add(1) >= home.options.most_waiting) {
            home.waiting.fetch_sub(1);
            return refuse(503, "The server is busy.");
        }
        stream.expires_never();
        // The worker gives its hold on the connection away: only the io thread may be the last to let go.
        asio::post(home.workers, [self = shared_from_this(), request = std::move(request)]() mutable {
            Response response = self->home.handler(std::move(request));
            self->home.waiting.fetch_sub(1);
            const auto io_thread = self->stream.get_executor();
            asio::post(io_thread, [self = std::move(self), response = std::move(response)]() mutable {
                self->send(std::move(response));
            });
        });
    }

    // Ends a connection on which nothing was asked: neither begun nor waiting to be read.
    void leave_if_silent() {
        boost::system::error_code fault;
        if (is_idle && stream.socket().available(fault) == 0) stream.cancel();
    }

    void refuse(int status, std::string detail) {
        keep_alive = false; // what follows on this connection cannot be trusted
        send(home.refuser(status, std::move(detail)));
    }

    void send(Response response) {
        answer = std::move(response);
        auto& head = reply.emplace();
        head.version(11);
        head.result(static_cast<unsigned>(answer.status));
        head.keep_alive(keep_alive);
        if (!answer.content_type.empty()) head.set(wire::field::content_type, answer.content_type);
        for (const auto& [name, value] : answer.headers) head.insert(name, value);
        const std::string_view bytes = answer.fixed_body.empty() ? std::string_view(answer.body) : answer.fixed_body;
        if (answer.status != 204 && answer.status != 304) head.content_length(bytes.size());
        const bool with_body = !is_head && answer.status != 204 && answer.status != 304;
        head.body().data = with_body && !bytes.empty() ? const_cast<char*>(bytes.data()) : nullptr;
        head.body().size = with_body ? bytes.size() : 0;
        head.body().more = false;
        serializer.emplace(head);
        stream.expires_after(std::chrono::seconds(home.options.read_seconds));
        wire::async_write(stream, *serializer, [self = shared_from_this()](beast::error_code fault, std::size_t) {
            self->serializer.reset();
            self->reply.reset();
            self->answer = {};
            if (fault || !self->keep_alive) return self->close();
            self->read_head();
        });
    }

    // Lets the answer reach the peer even where it is still sending: closing at once would reset the connection.
    void close() {
        boost::system::error_code ignored;
        stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        if (left_to_drain == 0) return;
        stream.expires_after(std::chrono::seconds(2));
        stream.async_read_some(asio::buffer(rest), [self = shared_from_this()](beast::error_code fault, std::size_t n) {
            self->left_to_drain -= std::min(self->left_to_drain, n);
            if (!fault) self->close();
        });
    }

    Server::Inside& home;
    beast::tcp_stream stream;
    std::string address;
    beast::flat_buffer buffer{header_limit + 64 * 1024};
    std::optional<wire::request_parser<wire::string_body>> parser;
    Response answer;
    std::optional<wire::response<wire::buffer_body>> reply;
    std::optional<wire::response_serializer<wire::buffer_body>> serializer;
    std::array<char, 16 * 1024> rest{};
    std::size_t left_to_drain = std::size_t{4} << 20;
    bool keep_alive = true;
    bool is_head = false;
    bool is_idle = false;
};

void Server::Inside::listen() {
    boost::system::error_code fault;
    const auto address = asio::ip::make_address(options.address, fault);
    if (fault) throw std::runtime_error(fmt::format("{} is not an address to listen on", options.address));
    const tcp::endpoint endpoint(address, options.port);
    acceptor.open(endpoint.protocol());
    acceptor.set_option(asio::socket_base::reuse_address(true));
    acceptor.bind(endpoint, fault);
    if (!fault) acceptor.listen(asio::socket_base::max_listen_connections, fault);
    if (fault)
        throw std::runtime_error(
            fmt::format("{}:{} cannot be listened on: {}", options.address, options.port, fault.message()));
}

void Server::Inside::welcome(tcp::socket socket) {
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    std::make_shared<Connection>(std::move(socket), *this)->read_head();
}

void Server::Inside::accept() {
    acceptor.async_accept([this](boost::system::error_code fault, tcp::socket socket) {
        if (fault == asio::error::operation_aborted) return;
        if (!fault) welcome(std::move(socket));
        if (is_draining) return;
        if (!fault) return accept();
        // No file descriptor is left: asking again at once would only burn the processor.
        breath.expires_after(std::chrono::milliseconds(100));
        breath.async_wait([this](boost::system::error_code) {
            if (!is_draining) accept();
        });
    });
}

// Who had connected before the end may already have asked.
void Server::Inside::accept_waiting() {
    boost::system::error_code fault;
    acceptor.non_blocking(true, fault);
    while (!fault) {
        tcp::socket socket(io);
        acceptor.accept(socket, fault);
        if (!fault) welcome(std::move(socket));
    }
}

void Server::Inside::drain() {
    if (is_draining) return;
    is_draining = true;
    accept_waiting();
    boost::system::error_code ignored;
    acceptor.close(ignored);
    signals.cancel(ignored);
    last_call.expires_after(std::chrono::seconds(10));
    last_call.async_wait([this](boost::system::error_code fault) {
        if (!fault) io.stop();
    });
    end_if_drained();
}

void Server::Inside::end_if_drained() {
    if (connections.empty()) return io.stop();
    // What had come in unread at the last look may have been read since, and be no whole request.
    for (Connection* each : connections) each->leave_if_silent();
    auto again = std::make_shared<asio::steady_timer>(io, std::chrono::milliseconds(10));
    again->async_wait([this, again](boost::system::error_code) { end_if_drained(); });
}

Server::Server(ServerOptions options, Handler handler, BodyLimit limit, Refuser refuser)
    : inside_(std::make_unique<Inside>(std::move(options), std::move(handler), std::move(limit), std::move(refuser))) {
    inside_->listen();
}

Server::~Server() = default;

unsigned short Server::port() const { return inside_->acceptor.local_endpoint().port(); }

void Server::run() {
    inside_->signals.async_wait([this](boost::system::error_code fault, int) {
        if (!fault) inside_->drain();
    });
    inside_->accept();
    inside_->io.run();
    inside_->workers.join();
}

void Server::stop() {
    asio::post(inside_->io, [this] { inside_->drain(); });
}

} // namespace assay::http
