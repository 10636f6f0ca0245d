// One request as a handler sees it: who asks, path parameters, revision, page, and the two ways to the database.
#pragma once

#include <base/ids.hpp>
#include <platform/api/actor.hpp>
#include <platform/api/idempotency.hpp>
#include <platform/api/reply.hpp>
#include <platform/db/database.hpp>

namespace assay::api {

// What every call stands on; lives as long as the server.
struct Surroundings {
    db::Database& database;
    const Clock& clock;
    Ids& ids;
    std::string secret; // 32 bytes of this installation: keys digests that leave the process
};

// Where a list goes on: values of the last row's sort columns.
struct PageRequest {
    int limit = 50;
    std::vector<std::string> after; // empty on the first page
};

class Call {
  public:
    Call(const Surroundings& surroundings, const http::Request& given, std::string route)
        : request(given), now(surroundings.clock.now()), surroundings_(surroundings), route_(std::move(route)) {}

    const http::Request& request;
    const Instant now;
    Actor actor = {}; // empty where the endpoint is open to anyone
    std::vector<std::pair<std::string, std::string>> parameters = {};

    // A `{name}` of the path.
    const std::string& parameter(std::string_view name) const;
    std::string query(std::string_view name) const;
    // `limit` (1 to 200, default 50) and `cursor`; `malformed` where they are not readable. `keys` is how many values a
    // cursor of this list holds.
    Result<PageRequest> page(std::size_t keys) const;
    // A cursor with the mark that only this server gives, for this list alone; what `page` takes back.
    std::string marked(std::string_view cursor) const;
    // The value of a Link header to the page that begins at `cursor`.
    std::string link_to_next(std::string_view cursor) const;

    // Compares If-Match with the revision in force: `precondition_required` where it is missing, `stale` where it
    // differs.
    Result<void> expect_revision(std::string_view current) const;
    bool wants_html() const;

    template <class Work>
    auto read(Work&& work) {
        return surroundings_.database.read(std::forward<Work>(work));
    }

    // One transaction; `work` returns Result<Reply<T>>. With an Idempotency-Key the answer is kept with the change, and
    // a repetition gets it again.
    template <class Work>
    auto write(Work&& work) -> std::invoke_result_t<Work, db::Tx&> {
        using Outcome = std::invoke_result_t<Work, db::Tx&>;
        return surroundings_.database.write([&](db::Tx& tx) -> Outcome {
            KeptAnswer asked = question();
            if (!asked.idempotency_key.empty()) {
                auto kept = find_kept(tx, asked);
                if (!kept) return std::unexpected(std::move(kept.error()));
                if (*kept) {
                    typename Outcome::value_type again;
                    again.status = (*kept)->status;
                    again.etag = (*kept)->etag;
                    again.replayed = std::move((*kept)->body);
                    return again;
                }
            }
            Outcome outcome = work(tx);
            if (outcome && !asked.idempotency_key.empty()) {
                asked.status = outcome->status;
                asked.etag = outcome->etag;
                asked.body = json::write(outcome->body);
                keep(tx, asked);
            }
            return outcome;
        });
    }

  private:
    KeptAnswer question() const;
    std::string mark_of(std::string_view cursor) const;

    const Surroundings& surroundings_;
    std::string route_;
};

// The moment that a cursor's key holds (milliseconds, as cursor_of was given them); `malformed` where it holds none.
// Before the first page there is no cursor: then the end of time.
Result<Instant> time_in_cursor(const PageRequest& page, std::size_t key);

// An opaque cursor over the sort values of a list's last row.
std::string cursor_of(const std::vector<std::string>& keys);

// Cuts one row too many off a list that was read with `limit + 1`, and makes the cursor of what remains.
template <class T, class KeysOf>
Page<T> page_of(std::vector<T> rows, int limit, KeysOf keys_of) {
    Page<T> page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.resize(static_cast<std::size_t>(limit));
        page.next = cursor_of(keys_of(rows.back()));
    }
    page.items = std::move(rows);
    return page;
}

// The portion of a list that is there as a whole, where `limit` or `cursor` asks for one; `malformed` as `page` says.
template <class T>
Result<void> cut_short_list(const Call& call, Items<T>& list) {
    const auto page = call.page(1);
    if (!page) return pass_on(page);
    if (!call.request.query_value("limit") && page->after.empty()) return {};
    const std::size_t from =
        page->after.empty() ? 0 : std::min<std::size_t>(std::stoul(page->after.front()), list.items.size());
    list.items.erase(list.items.begin(), list.items.begin() + static_cast<std::ptrdiff_t>(from));
    const auto most = static_cast<std::size_t>(page->limit);
    if (list.items.size() <= most) return {};
    list.items.resize(most);
    list.next = cursor_of({std::to_string(from + most)});
    return {};
}

} // namespace assay::api
