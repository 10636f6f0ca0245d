#include <base/text.hpp>
#include <people/person_fields.hpp>
#include <people/person_rules.hpp>
#include <people/session_api.hpp>
#include <people/session_fields.hpp>
#include <platform/crypto/digest.hpp>
#include <platform/crypto/password.hpp>

#include <fmt/format.h>

namespace assay::people {
namespace {

std::string cookie_for(const std::string& token, bool is_secure) {
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{}", session_cookie, token,
                       token.empty() ? 0 : session_lifetime / 1000, is_secure ? "; Secure" : "");
}

SessionView view_of(db::Tx& tx, const SessionRoutes& routes, const StoredPerson& person, const std::string& csrf,
                    Instant expires_at) {
    const auto organisation = routes.organisations.find(tx).organisation;
    return {{person.person_id, person.name, person.email, person.roles},
            {organisation.name, organisation.demonstration},
            csrf,
            expires_at};
}

// Opens a session in the caller's transaction and answers with its cookie.
api::Reply<SessionView> signed_in(db::Tx& tx, const SessionRoutes& routes, const StoredPerson& person,
                                  std::string_view user_agent, int status) {
    const NewSession made = routes.sessions.open(tx, person.person_id, user_agent);
    api::Reply<SessionView> reply{view_of(tx, routes, person, made.session.csrf, made.session.expires_at), status};
    reply.headers.emplace_back("Set-Cookie", cookie_for(made.token, routes.is_secure));
    return reply;
}

Result<api::Reply<SessionView>> sign_in(api::Call& call, const SessionRoutes& routes, const SignIn& input) {
    const auto person_id = routes.sessions.check_password(routes.database, input, call.request.remote_address);
    if (!person_id) return pass_on(person_id);
    // Never through the store of repeated answers: a cookie must not be given twice.
    return routes.database.write([&](db::Tx& tx) -> Result<api::Reply<SessionView>> {
        const auto person = stored_person(tx, *person_id);
        if (!person || !person->is_active) return not_found();
        return signed_in(tx, routes, *person, call.request.header("user-agent"), 200);
    });
}

Result<api::Reply<SessionView>> set_up(api::Call& call, const SessionRoutes& routes, const SetUpInput& input) {
    if (routes.set_up_code.empty() || !crypto::equal_in_constant_time(trim(input.code), routes.set_up_code))
        return refuse_field("/code", "code", "is not the code that the server printed when it started");
    const PersonInput first{input.email, input.name, {Role::administrator}, input.password};
    if (auto faults = faults_in(first); !faults.empty()) return refuse_fields(std::move(faults));
    const std::string hash = crypto::hash_password(input.password);
    return routes.database.write([&](db::Tx& tx) -> Result<api::Reply<SessionView>> {
        if (is_anybody_there(tx))
            return refuse(Fault::conflict, "set-up/done", "This organisation is already set up. Sign in instead.");
        const auto made = routes.people.add(tx, std::nullopt, first, hash);
        if (!made) return pass_on(made);
        auto organisation = routes.organisations.find(tx).organisation;
        organisation.name = std::string(trim(input.organisation));
        organisation.placeholder_values.emplace("Company", organisation.name);
        routes.organisations.save(tx, made->person.id, organisation);
        return signed_in(tx, routes, *stored_person(tx, made->person.id), call.request.header("user-agent"), 201);
    });
}

Result<api::Reply<SessionView>> choose_password(api::Call& call, const SessionRoutes& routes,
                                                const ChosenPassword& chosen) {
    if (const std::string fault = fault_in_password(chosen.password, "", ""); !fault.empty())
        return refuse_field("/password", "password", fault);
    const std::string hash = crypto::hash_password(chosen.password);
    return routes.database.write([&](db::Tx& tx) -> Result<api::Reply<SessionView>> {
        const auto person_id = use_set_up_link(tx, call.parameter("token"), call.now);
        if (!person_id) return pass_on(person_id);
        Actor self{*person_id, {}, {}, {}};
        if (auto changed = routes.people.change_password(tx, self, hash); !changed) return pass_on(changed);
        return signed_in(tx, routes, *stored_person(tx, *person_id), call.request.header("user-agent"), 200);
    });
}

void add_own_session_routes(api::Registry& registry, const SessionRoutes& routes) {
    registry.get("/session", "Who is signed in here", [routes](api::Call& call) -> Result<api::Reply<SessionView>> {
        return call.read([&](db::Tx& tx) -> Result<api::Reply<SessionView>> {
            const auto token = call.request.cookie(session_cookie);
            const auto session = token ? active_session(tx, *token, call.now) : std::nullopt;
            const auto person = stored_person(tx, call.actor.person_id);
            if (!session || !person) return not_found();
            return api::ok(view_of(tx, routes, *person, session->csrf, session->expires_at));
        });
    });
    registry.del("/session", "Sign out", [routes](api::Call& call) -> Result<api::Reply<api::Nothing>> {
        return call.write([&](db::Tx& tx) -> Result<api::Reply<api::Nothing>> {
            if (auto ended = routes.sessions.end(tx, call.actor, call.actor.session_id); !ended) return pass_on(ended);
            auto reply = api::no_content();
            reply.headers.emplace_back("Set-Cookie", cookie_for("", routes.is_secure));
            return reply;
        });
    });
    registry.get("/sessions", "One's own sessions",
                 [](api::Call& call) -> Result<api::Reply<api::Items<SessionSummary>>> {
                     api::Items<SessionSummary> list;
                     for (const StoredSession& each :
                          call.read([&](db::Tx& tx) { return sessions_of(tx, call.actor.person_id, call.now); }))
                         list.items.push_back({each.session_id, each.created_at, each.last_used_at,
                                               each.session_id == call.actor.session_id, each.user_agent});
                     return api::ok(std::move(list));
                 });
    registry.del("/sessions/{id}", "End one of one's own sessions",
                 [routes](api::Call& call) -> Result<api::Reply<api::Nothing>> {
                     return call.write([&](db::Tx& tx) -> Result<api::Reply<api::Nothing>> {
                         return mapped(routes.sessions.end(tx, call.actor, call.parameter("id")),
                                       [] { return api::no_content(); });
                     });
                 });
}

} // namespace

void add_session_routes(api::Registry& registry, const SessionRoutes& routes) {
    registry
        .post<SignIn>("/session", "Sign in",
                      [routes](api::Call& call, const SignIn& input) { return sign_in(call, routes, input); })
        .access = api::Access::anyone;
    registry
        .get("/setup", "Whether the first set-up is still to be done",
             [](api::Call& call) -> Result<api::Reply<SetUpState>> {
                 return api::ok(SetUpState{!call.read([](db::Tx& tx) { return is_anybody_there(tx); })});
             })
        .access = api::Access::anyone;
    registry
        .post<SetUpInput>("/setup", "Set up an empty organisation",
                          [routes](api::Call& call, const SetUpInput& input) { return set_up(call, routes, input); })
        .access = api::Access::anyone;
    registry
        .post<ChosenPassword>(
            "/set-up-links/{token}", "Choose a first password by a one-time link",
            [routes](api::Call& call, const ChosenPassword& chosen) { return choose_password(call, routes, chosen); })
        .access = api::Access::anyone;
    add_own_session_routes(registry, routes);
}

} // namespace assay::people
