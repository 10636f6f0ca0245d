#include <app/cli/commands.hpp>
#include <app/client_files.hpp>
#include <app/routes.hpp>
#include <app/serve.hpp>
#include <base/text.hpp>
#include <platform/api/dispatcher.hpp>
#include <platform/http/server.hpp>
#include <platform/log/log.hpp>

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace assay::app {
namespace {

http::ServerOptions options_for(const std::string& listen) {
    http::ServerOptions options;
    const std::size_t colon = listen.rfind(':');
    unsigned int port = 0;
    const char* end = listen.data() + listen.size();
    if (colon == std::string::npos || std::from_chars(listen.data() + colon + 1, end, port).ptr != end || port > 65535)
        throw WrongUse("--listen takes ADDRESS:PORT, such as 127.0.0.1:8080");
    options.address = listen.substr(0, colon);
    if (options.address.starts_with('[') && options.address.ends_with(']'))
        options.address = options.address.substr(1, options.address.size() - 2);
    if (options.address == "localhost") options.address = "127.0.0.1";
    if (std::array<unsigned char, sizeof(in6_addr)> read{};
        ::inet_pton(AF_INET, options.address.c_str(), read.data()) != 1 &&
        ::inet_pton(AF_INET6, options.address.c_str(), read.data()) != 1)
        throw WrongUse("--listen: " + options.address + " is not an address of this machine");
    options.port = static_cast<unsigned short>(port);
    return options;
}

// Six groups of four letters without look-alikes: short enough to type, long enough not to be guessed.
std::string new_set_up_code(Ids& ids) {
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
    std::string code;
    for (const char c : ids.token().substr(0, 24)) {
        if (code.size() % 5 == 4) code += '-';
        code += letters[static_cast<unsigned char>(c) % letters.size()];
    }
    return code;
}

// One server a folder: a second one would not know what the first keeps in memory. Ends with the process, however that
// ends.
class FolderLock {
  public:
    explicit FolderLock(const std::filesystem::path& folder) {
        make_private_folder(folder);
        descriptor_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
        const bool is_taken = descriptor_ >= 0 && errno == EWOULDBLOCK;
        if (descriptor_ >= 0) ::close(descriptor_);
        throw db::Broken(folder.string() + (is_taken ? " is being served by another process" : " cannot be opened"));
    }
    ~FolderLock() { ::close(descriptor_); }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int descriptor_ = -1;
};

class Front {
  public:
    Front(Wiring& wiring, const api::Registry& registry)
        : wiring_(wiring),
          surroundings_{*wiring.database, wiring.clock, wiring.ids, wiring.organisations.secret(*wiring.database)},
          dispatcher_(
              registry, surroundings_,
              [&](const http::Request& request) { return wiring_.sessions.authenticate(*wiring_.database, request); },
              [](std::string_view id, std::string_view what) { log::write("fault", what, id); }),
          client_(embedded::client()) {}

    http::Response answer(http::Request&& request) {
        http::Response response = route(request);
        ++answered_[static_cast<std::size_t>(response.status / 100) % answered_.size()];
        return response;
    }

    std::size_t body_limit(std::string_view method, std::string_view path) const {
        return dispatcher_.body_limit(method, path);
    }

  private:
    http::Response route(const http::Request& request) {
        const bool is_probe = request.path == "/healthz" || request.path == "/readyz" || request.path == "/metrics";
        if (is_probe && request.method != "GET" && request.method != "HEAD")
            return api::method_not_allowed("GET, HEAD");
        if (request.path == "/healthz") return {200, "application/json", R"({"status":"ok"})"};
        if (request.path == "/readyz") return ready();
        if (request.path == "/metrics") return metrics();
        if (request.path == "/api" || request.path.starts_with("/api/") || dispatcher_.knows(request.path))
            return dispatcher_.answer(request);
        return client_.answer(request);
    }

    http::Response ready() {
        try {
            wiring_.database->read([](db::Tx& tx) { return people::is_anybody_there(tx); });
            return {200, "application/json", R"({"status":"ready"})"};
        } catch (const std::exception& fault) {
            log::write("not ready", fault.what());
            return api::problem(503, "not-ready", "The database does not answer.");
        }
    }

    http::Response metrics() {
        std::string text =
            "# HELP assay_http_answers_total Answers by class of status.\n# TYPE assay_http_answers_total counter\n";
        for (std::size_t kind = 1; kind < answered_.size(); ++kind)
            text += fmt::format("assay_http_answers_total{{status=\"{}xx\"}} {}\n", kind, answered_[kind].load());
        return {200, "text/plain; version=0.0.4", std::move(text)};
    }

    Wiring& wiring_;
    api::Surroundings surroundings_;
    api::Dispatcher dispatcher_;
    ClientFiles client_;
    std::array<std::atomic<std::uint64_t>, 6> answered_{};
};

} // namespace

int serve(const Config& config) {
    const http::ServerOptions options = options_for(config.listen);
    // Bodies and documents of many megabytes go back to the system when they are done with, whatever thread had them.
    ::mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    const FolderLock lock(config.data);
    World world;
    Wiring wiring(config, world.clock, world.ids);
    wiring.database->read([&](db::Tx& tx) {
        wiring.files.sweep([&](const std::string& sha256) { return wiring.candidate_files.is_in_use(tx, sha256); });
        return true;
    });
    const bool is_empty = !wiring.database->read([](db::Tx& tx) { return people::is_anybody_there(tx); });
    const std::string set_up_code = is_empty ? new_set_up_code(wiring.ids) : "";
    const api::Registry registry = all_routes(wiring, set_up_code);
    Front front(wiring, registry);
    http::Server server(
        options, [&](http::Request&& request) { return front.answer(std::move(request)); },
        [&](std::string_view method, std::string_view path) { return front.body_limit(method, path); },
        [](int status, std::string detail) { return api::problem(status, "transport", std::move(detail)); });
    const std::string host = config.listen.substr(0, config.listen.rfind(':'));
    fmt::print("Assay answers at http://{}:{}\n", host, server.port());
    if (is_empty) fmt::print("This organisation is new. Set it up with the code {}\n", set_up_code);
    std::fflush(stdout);
    server.run();
    return 0;
}

} // namespace assay::app
