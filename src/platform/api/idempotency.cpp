#include <platform/api/idempotency.hpp>
#include <platform/api/idempotency_sql.hpp>

namespace assay::api {
namespace {

namespace statements = sql::platform::api::idempotency;

struct Found {
    std::string body_digest;
    int status = 0;
    std::string etag;
    std::string body;
};
ASSAY_FIELDS(Found, (body_digest, status, etag, body))

} // namespace

Result<std::optional<KeptAnswer>> find_kept(db::Tx& tx, const KeptAnswer& asked) {
    auto found = tx.first<Found>(statements::find_answer, asked.person_id, asked.route, asked.idempotency_key);
    if (!found) return std::optional<KeptAnswer>{};
    if (found->body_digest != asked.body_digest)
        return refuse(Fault::invalid, "idempotency-key-reused",
                      "This Idempotency-Key was already used with another body.");
    KeptAnswer kept = asked;
    kept.status = found->status;
    kept.etag = std::move(found->etag);
    kept.body = std::move(found->body);
    return kept;
}

void keep(db::Tx& tx, const KeptAnswer& answer) { tx.run_with(statements::keep_answer, answer); }

void forget_kept(db::Tx& tx, Instant before) { tx.run(statements::forget_answers, before); }

} // namespace assay::api
