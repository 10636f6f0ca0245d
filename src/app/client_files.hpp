// Serves the browser client from inside the executable: hashed assets for ever, the page itself always fresh.
#pragma once

#include <platform/files/embedded.hpp>
#include <platform/http/message.hpp>

#include <string>
#include <unordered_map>
#include <vector>

namespace assay::app {

class ClientFiles {
  public:
    explicit ClientFiles(const std::vector<embedded::File>& files);

    // The file at this path; the client's page for any other path (the client knows its own addresses).
    http::Response answer(const http::Request& request) const;

  private:
    struct Held {
        std::string_view bytes;
        std::string_view gzip;
        std::string_view brotli;
        std::string etag;
    };

    std::unordered_map<std::string, Held> files_;
};

} // namespace assay::app
