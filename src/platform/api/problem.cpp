#include <base/json_write.hpp>
#include <platform/api/problem.hpp>

namespace assay::api {
namespace {

struct ProblemField {
    std::string pointer;
    std::string code;
    std::string detail;
};
ASSAY_FIELDS(ProblemField, (pointer, code, detail))

struct Problem {
    std::string type;
    std::string title;
    int status = 500;
    std::string detail;
    Maybe<std::vector<ProblemField>> errors;
};
ASSAY_FIELDS(Problem, (type, title, status, detail, errors))

std::string_view title_of(int status) {
    switch (status) {
    case 400:
        return "Unreadable request";
    case 401:
        return "Not signed in";
    case 403:
        return "Not allowed";
    case 404:
        return "Not found";
    case 405:
        return "Method not allowed";
    case 409:
        return "Conflict";
    case 412:
        return "Changed in the meantime";
    case 413:
        return "Too large";
    case 415:
        return "Unsupported kind of content";
    case 422:
        return "Cannot be accepted";
    case 428:
        return "If-Match is required";
    case 429:
        return "Too many attempts";
    case 431:
        return "Headers too large";
    case 503:
        return "Busy";
    default:
        return "Something broke";
    }
}

} // namespace

int status_of(Fault fault) {
    switch (fault) {
    case Fault::unauthenticated:
        return 401;
    case Fault::forbidden:
        return 403;
    case Fault::not_found:
        return 404;
    case Fault::malformed:
        return 400;
    case Fault::invalid:
        return 422;
    case Fault::conflict:
        return 409;
    case Fault::stale:
        return 412;
    case Fault::precondition_required:
        return 428;
    case Fault::too_large:
        return 413;
    case Fault::unsupported_media:
        return 415;
    case Fault::rate_limited:
        return 429;
    case Fault::busy:
        return 503;
    }
    return 500;
}

http::Response problem(const Error& error) {
    Problem written{"/problems/" + error.code,
                    std::string(title_of(status_of(error.fault))),
                    status_of(error.fault),
                    error.detail,
                    {}};
    if (!error.fields.empty()) {
        auto& errors = written.errors.value.emplace();
        for (const FieldError& each : error.fields) errors.push_back({each.pointer, each.code, each.detail});
    }
    http::Response response{written.status, "application/problem+json", json::write(written)};
    if (error.retry_after_seconds)
        response.headers.emplace_back("Retry-After", std::to_string(*error.retry_after_seconds));
    return response;
}

http::Response problem(int status, const std::string& code, std::string detail) {
    return {status, "application/problem+json",
            json::write(Problem{"/problems/" + code, std::string(title_of(status)), status, std::move(detail), {}})};
}

http::Response method_not_allowed(const std::string& allowed) {
    http::Response refusal = problem(405, "method", "This address answers " + allowed + ".");
    refusal.headers.emplace_back("Allow", allowed);
    return refusal;
}

} // namespace assay::api
