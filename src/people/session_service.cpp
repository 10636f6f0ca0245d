#include <base/text.hpp>
#include <people/person_fields.hpp>
#include <people/person_rules.hpp>
#include <people/person_service.hpp>
#include <people/session_fields.hpp>
#include <people/session_service.hpp>
#include <people/session_sql.hpp>
#include <platform/crypto/digest.hpp>
#include <platform/crypto/password.hpp>

namespace assay::people {
namespace {

namespace statements = sql::people::session;

Refusal signed_out() { return refuse(Fault::unauthenticated, "signed-out", "Sign in to do this."); }

} // namespace

Result<std::string> SessionService::check_password(db::Database& database, const SignIn& input,
                                                   const std::string& address) {
    const std::string account = email_key(input.email);
    const Instant now = clock_.now();
    if (const auto wait = limits_.wait_seconds(account, address, now)) {
        Error error{Fault::rate_limited, "sign-in/too-many-failures",
                    "Too many failed sign-ins. Wait before the next try."};
        error.retry_after_seconds = wait;
        return std::unexpected(std::move(error));
    }
    const auto person = database.read([&](db::Tx& tx) { return stored_person_by_email(tx, input.email); });
    const bool has_password = person && person->is_active && person->password_hash;
    if (has_password && crypto::password_fits(input.password, *person->password_hash)) return person->person_id;
    if (!has_password) crypto::compare_with_nothing(input.password);
    limits_.count_failure(account, address, now);
    return refuse(Fault::unauthenticated, "sign-in/wrong", "E-mail address or password is wrong.");
}

NewSession SessionService::open(db::Tx& tx, const std::string& person_id, std::string_view user_agent) {
    const Instant now = clock_.now();
    NewSession made{{ids_.next(),
                     {},
                     person_id,
                     ids_.token(),
                     mend_utf8(user_agent.substr(0, 300)),
                     now,
                     now,
                     now + session_lifetime},
                    ids_.token()};
    made.session.token_digest = crypto::sha256_hex(made.token);
    forget_expired_sessions(tx, now);
    tx.run_with(statements::add_session, made.session);
    audit_.record(tx, {person_id, "session/opened", "session", made.session.session_id});
    return made;
}

Result<void> SessionService::end(db::Tx& tx, const Actor& actor, const std::string& session_id) {
    if (tx.run(statements::end_session, session_id, actor.person_id) == 0) return not_found();
    audit_.record(tx, {actor.person_id, "session/ended", "session", session_id});
    return {};
}

Result<api::Identity> SessionService::authenticate(db::Database& database, const http::Request& request) {
    const auto token = request.cookie(session_cookie);
    if (!token) return signed_out();
    const Instant now = clock_.now();
    const auto session = database.read([&](db::Tx& tx) { return active_session(tx, *token, now); });
    if (!session) return signed_out();
    if (session->last_used_at + one_hour < now) {
        const auto touched = database.write([&](db::Tx& tx) -> Result<std::int64_t> {
            return tx.run(statements::touch_session, now, session->session_id);
        });
        if (!touched) return pass_on(touched);
    }
    return api::Identity{{session->person_id, session->name, session->roles, session->session_id}, session->csrf, true};
}

std::string SessionService::make_set_up_link(db::Tx& tx, const std::string& person_id) {
    const std::string token = ids_.token();
    tx.run(statements::add_set_up_link, crypto::sha256_hex(token), person_id, clock_.now() + 3 * one_day);
    return token;
}

std::optional<ActiveSession> active_session(db::Tx& tx, std::string_view token, Instant now) {
    return tx.first<ActiveSession>(statements::active_session, crypto::sha256_hex(token), now);
}

std::vector<StoredSession> sessions_of(db::Tx& tx, const std::string& person_id, Instant now) {
    return tx.all<StoredSession>(statements::sessions_of_person, person_id, now);
}

void end_sessions_of(db::Tx& tx, const std::string& person_id, const std::string& kept_session_id) {
    tx.run(statements::end_other_sessions, person_id, kept_session_id);
}

Result<std::string> use_set_up_link(db::Tx& tx, std::string_view token, Instant now) {
    const auto person_id = tx.first<std::string>(statements::set_up_link, crypto::sha256_hex(token), now);
    if (!person_id) return not_found();
    tx.run(statements::use_set_up_link, *person_id);
    return *person_id;
}

void forget_expired_sessions(db::Tx& tx, Instant now) { tx.run(statements::forget_sessions, now); }

} // namespace assay::people
