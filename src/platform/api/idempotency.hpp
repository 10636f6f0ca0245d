// Answers kept under an Idempotency-Key, in the same transaction as what they answer, so that a repeated POST after a
// lost reply (or a killed server) is done once. A key belongs to one person and one route.
#pragma once

#include <platform/db/database.hpp>

namespace assay::api {

struct KeptAnswer {
    std::string person_id;
    std::string route;
    std::string idempotency_key;
    std::string body_digest; // keyed digest of the request's body
    int status = 0;
    std::string etag;
    std::string body;
    Instant created_at;
};
ASSAY_FIELDS(KeptAnswer, (person_id, route, idempotency_key, body_digest, status, etag, body, created_at))

// The answer already given to this key; a refusal where the key came with another body.
Result<std::optional<KeptAnswer>> find_kept(db::Tx& tx, const KeptAnswer& asked);
void keep(db::Tx& tx, const KeptAnswer& answer);
// Forgets answers given before `before`.
void forget_kept(db::Tx& tx, Instant before);

} // namespace assay::api
