// Signing in and out, and who a request comes from.
#pragma once

#include <audit/audit_service.hpp>
#include <people/session.hpp>
#include <people/sign_in_limits.hpp>
#include <platform/api/dispatcher.hpp>

namespace assay::people {

inline constexpr std::string_view session_cookie = "assay_session";
inline constexpr std::int64_t session_lifetime = 14 * one_day;

struct NewSession {
    StoredSession session;
    std::string token; // for the cookie; never stored
};

class SessionService {
  public:
    SessionService(audit::AuditService& audit, const Clock& clock, Ids& ids)
        : audit_(audit), clock_(clock), ids_(ids) {}

    // The person behind address and password. `unauthenticated` alike for an unknown address, a wrong password and a
    // deactivated person, after the same time; `rate_limited` after too many failures.
    Result<std::string> check_password(db::Database& database, const SignIn& input, const std::string& address);
    NewSession open(db::Tx& tx, const std::string& person_id, std::string_view user_agent);
    Result<void> end(db::Tx& tx, const Actor& actor, const std::string& session_id);

    // Who a request comes from, by its cookie.
    Result<api::Identity> authenticate(db::Database& database, const http::Request& request);

    // A one-time link's token with which `person_id` chooses a first password; valid for 72 hours.
    std::string make_set_up_link(db::Tx& tx, const std::string& person_id);

  private:
    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
    SignInLimits limits_;
};

std::optional<ActiveSession> active_session(db::Tx& tx, std::string_view token, Instant now);
std::vector<StoredSession> sessions_of(db::Tx& tx, const std::string& person_id, Instant now);
// Ends every session of a person but one (empty: all).
void end_sessions_of(db::Tx& tx, const std::string& person_id, const std::string& kept_session_id);
// The person a set-up link belongs to; `not_found` for unknown, used and expired ones. Using it ends it.
Result<std::string> use_set_up_link(db::Tx& tx, std::string_view token, Instant now);
void forget_expired_sessions(db::Tx& tx, Instant now);

} // namespace assay::people
