// Errors on the wire: RFC 9457 application/problem+json. The one place where a Fault becomes an HTTP status.
#pragma once

#include <base/result.hpp>
#include <platform/http/message.hpp>

namespace assay::api {

int status_of(Fault fault);
http::Response problem(const Error& error);
// For what has no Error: a broken world (500 shows only the request id), the transport's own refusals.
http::Response problem(int status, const std::string& code, std::string detail);

// 405 with the methods that are allowed, as in "GET, POST".
http::Response method_not_allowed(const std::string& allowed);

} // namespace assay::api
