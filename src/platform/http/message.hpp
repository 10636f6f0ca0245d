// One HTTP request and its answer as plain values, so that handlers are tested without a socket.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::http {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Request {
    std::string method;
    std::string path; // percent-decoded, without the query
    Pairs query;      // percent-decoded
    Pairs headers;    // names in lower case
    std::string body;
    std::string remote_address;

    // The first value of a header (name in lower case), empty where there is none.
    std::string_view header(std::string_view name) const;
    std::optional<std::string_view> query_value(std::string_view name) const;
    std::optional<std::string_view> cookie(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string content_type = {};
    std::string body = {};
    Pairs headers = {};
    // Bytes inside the executable, sent without a copy in place of `body`.
    std::string_view fixed_body = {};
};

// Splits a request target into decoded path and query. False for a target that is not well-formed (bad escapes, NUL,
// not UTF-8, not starting with '/').
bool read_target(std::string_view target, Request& request);

std::string percent_encoded(std::string_view text);

} // namespace assay::http
