#include <base/text.hpp>
#include <platform/api/dispatcher.hpp>
#include <platform/crypto/digest.hpp>

#include <exception>

namespace assay::api {
namespace {

constexpr std::string_view base_path = "/api/v1";
constexpr std::size_t longest_key = 200;

std::vector<std::string> steps_of(const Endpoint& endpoint) {
    std::vector<std::string> steps;
    const std::string path = (endpoint.is_page ? "" : std::string(base_path)) + endpoint.path;
    for (const std::string_view step : split(path, '/')) steps.emplace_back(step);
    return steps;
}

bool is_parameter(std::string_view step) { return step.starts_with('{'); }

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string_view>& steps) {
    if (pattern.size() != steps.size()) return false;
    for (std::size_t each = 0; each < steps.size(); ++each)
        if (is_parameter(pattern[each]) ? steps[each].empty() : pattern[each] != steps[each]) return false;
    return true;
}

// "/people/me" is asked before "/people/{id}".
std::size_t parameter_count(const std::vector<std::string>& pattern) {
    return static_cast<std::size_t>(std::ranges::count_if(pattern, is_parameter));
}

bool is_about_the_body(Fault fault) {
    return fault == Fault::invalid || fault == Fault::malformed || fault == Fault::unsupported_media;
}

bool changes(std::string_view method) { return method != "GET" && method != "HEAD"; }

} // namespace

Dispatcher::Dispatcher(const Registry& registry, const Surroundings& surroundings, Authenticate authenticate,
                       LogFault log_fault)
    : registry_(registry),
      surroundings_(surroundings),
      authenticate_(std::move(authenticate)),
      log_fault_(std::move(log_fault)) {
    for (const Endpoint& endpoint : registry_.endpoints()) routes_.emplace_back(&endpoint, steps_of(endpoint));
    std::ranges::stable_sort(routes_, {}, [](const auto& route) { return parameter_count(route.second); });
}

Dispatcher::Match Dispatcher::find(std::string_view method, std::string_view path) const {
    const std::vector<std::string_view> steps = split(path, '/');
    const std::string_view wanted = method == "HEAD" ? "GET" : method;
    Match match;
    for (const auto& [endpoint, pattern] : routes_) {
        if (!fits(pattern, steps)) continue;
        if (endpoint->method != wanted) {
            match.allowed += (match.allowed.empty() ? "" : ", ") + endpoint->method;
            continue;
        }
        match.endpoint = endpoint;
        for (std::size_t each = 0; each < steps.size(); ++each)
            if (is_parameter(pattern[each]))
                match.parameters.emplace_back(pattern[each].substr(1, pattern[each].size() - 2), steps[each]);
        return match;
    }
    return match;
}

bool Dispatcher::knows(std::string_view path) const {
    const Match match = find("GET", path);
    return match.endpoint != nullptr || !match.allowed.empty();
}

std::size_t Dispatcher::body_limit(std::string_view method, std::string_view path) const {
    const Match match = find(method, path);
    return match.endpoint == nullptr ? json_limit : match.endpoint->body_limit;
}

Result<http::Response> Dispatcher::handle(const http::Request& request) const {
    Match match = find(request.method, request.path);
    if (match.endpoint == nullptr && match.allowed.empty()) return not_found();
    if (match.endpoint == nullptr) return method_not_allowed(match.allowed);
    Call call(surroundings_, request, match.endpoint->method + " " + match.endpoint->path);
    call.parameters = std::move(match.parameters);
    if (match.endpoint->access == Access::signed_in) {
        auto identity = authenticate_(request);
        if (!identity) return std::unexpected(std::move(identity.error()));
        if (identity->is_cookie && changes(request.method) &&
            !crypto::equal_in_constant_time(request.header("x-assay-csrf"), identity->csrf))
            return refuse(Fault::forbidden, "csrf", "The X-Assay-CSRF header is missing or not that of this session.");
        call.actor = std::move(identity->actor);
    }
    if (request.header("idempotency-key").size() > longest_key)
        return refuse(Fault::malformed, "idempotency-key-too-long", "An Idempotency-Key has at most 200 bytes.");
    auto outcome = match.endpoint->handle(call);
    if (!outcome && match.endpoint->permits && is_about_the_body(outcome.error().fault))
        if (auto permitted = match.endpoint->permits(call); !permitted) return pass_on(permitted);
    return outcome;
}

http::Response Dispatcher::answer(const http::Request& request) const {
    http::Response response;
    try {
        auto outcome = handle(request);
        response = outcome ? std::move(*outcome) : problem(outcome.error());
    } catch (const std::exception& fault) {
        const std::string request_id = surroundings_.ids.next();
        log_fault_(request_id, fault.what());
        response =
            problem(500, "broken", "Something broke on the server. Request " + request_id + " tells more in its log.");
    }
    if (request.path.starts_with(base_path)) response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    return response;
}

} // namespace assay::api
