#include <base/text.hpp>
#include <platform/api/call.hpp>
#include <platform/crypto/digest.hpp>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace assay::api {
namespace {

constexpr char mark = '\x1f'; // between the keys of a cursor; no list sorts by text that holds it

std::optional<std::string> from_base64url(std::string_view text) {
    std::string bytes;
    unsigned int bits = 0;
    int count = 0;
    for (const char c : text) {
        constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        const std::size_t value = letters.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 6 | static_cast<unsigned int>(value)) & 0xFFFF;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 0xFF);
        }
    }
    return bytes;
}

constexpr std::size_t mark_length = 24; // hexadecimal digits: too many to guess, few enough for an address

Refusal unreadable(const std::string& name, std::string detail) {
    return refuse(Fault::malformed, "query/" + name, std::move(detail));
}

} // namespace

const std::string& Call::parameter(std::string_view name) const {
    for (const auto& [key, value] : parameters)
        if (key == name) return value;
    throw std::logic_error("the route has no parameter " + std::string(name));
}

std::string Call::query(std::string_view name) const { return std::string(request.query_value(name).value_or("")); }

Result<PageRequest> Call::page(std::size_t keys) const {
    PageRequest page;
    if (const auto limit = request.query_value("limit")) {
        const auto [end, fault] = std::from_chars(limit->data(), limit->data() + limit->size(), page.limit);
        if (fault != std::errc{} || end != limit->data() + limit->size() || page.limit < 1 || page.limit > 200)
            return unreadable("limit", "limit must be a whole number from 1 to 200.");
    }
    const auto cursor = request.query_value("cursor");
    if (!cursor || cursor->empty()) return page;
    const std::string_view kept = cursor->substr(0, cursor->size() - std::min(cursor->size(), mark_length));
    const auto decoded = crypto::equal_in_constant_time(cursor->substr(kept.size()), mark_of(kept))
                             ? from_base64url(kept)
                             : std::nullopt;
    if (decoded)
        for (const std::string_view key : split(*decoded, mark)) page.after.emplace_back(key);
    if (page.after.size() != keys) return unreadable("cursor", "cursor is not one that this list gave.");
    return page;
}

std::string Call::mark_of(std::string_view cursor) const {
    std::string place = "cursor " + route_ + ' ' + request.path + ' ';
    place += cursor;
    return crypto::keyed_digest_hex(surroundings_.secret, place).substr(0, mark_length);
}

std::string Call::marked(std::string_view cursor) const { return std::string(cursor) + mark_of(cursor); }

std::string Call::link_to_next(std::string_view cursor) const {
    std::string address;
    for (const std::string_view step : split(std::string_view(request.path).substr(1), '/'))
        address += '/' + http::percent_encoded(step);
    address += '?';
    for (const auto& [name, value] : request.query)
        if (name != "cursor") address += http::percent_encoded(name) + '=' + http::percent_encoded(value) + '&';
    return '<' + address + "cursor=" + http::percent_encoded(cursor) + ">; rel=\"next\"";
}

Result<void> Call::expect_revision(std::string_view current) const {
    const std::string_view wanted = trim(request.header("if-match"));
    if (wanted.empty())
        return refuse(Fault::precondition_required, "if-match-missing",
                      "Send the ETag you last read as If-Match, so that nobody's change is overwritten.");
    if (wanted == "*") return {};
    for (std::string_view each : split(wanted, ',')) {
        each = trim(each);
        if (each.size() >= 2 && each.front() == '"' && each.back() == '"' && each.substr(1, each.size() - 2) == current)
            return {};
    }
    return refuse(Fault::stale, "stale",
                  "This was changed in the meantime. Read it again and apply your change to that.");
}

bool Call::wants_html() const {
    const std::string_view accept = request.header("accept");
    const std::size_t html = accept.find("text/html");
    return html != std::string_view::npos && html < accept.find("application/json");
}

KeptAnswer Call::question() const {
    KeptAnswer asked;
    if (request.method != "POST") return asked;
    asked.idempotency_key = std::string(request.header("idempotency-key"));
    if (asked.idempotency_key.empty()) return asked;
    asked.person_id = actor.person_id;
    asked.route = route_ + " " + request.path;
    asked.body_digest = crypto::keyed_digest_hex(surroundings_.secret, request.body);
    asked.created_at = now;
    return asked;
}

Result<Instant> time_in_cursor(const PageRequest& page, std::size_t key) {
    Instant at{std::numeric_limits<std::int64_t>::max()};
    if (page.after.empty()) return at;
    const std::string& digits = page.after[key];
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), at.milliseconds);
    if (fault != std::errc{} || end != digits.data() + digits.size())
        return unreadable("cursor", "cursor is not one that this list gave.");
    return at;
}

std::string cursor_of(const std::vector<std::string>& keys) {
    std::string joined;
    for (const std::string& key : keys) {
        if (!joined.empty() || &key != &keys.front()) joined += mark;
        joined += key;
    }
    return crypto::base64url(joined);
}

} // namespace assay::api
