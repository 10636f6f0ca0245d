#pragma once

#include <organisations/organisation_service.hpp>
#include <people/person_service.hpp>
#include <people/session_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::people {

struct SessionRoutes {
    SessionService& sessions;
    PersonService& people;
    organisations::OrganisationService& organisations;
    db::Database& database;
    bool is_secure = false;  // the server is reached by https: cookies say so
    std::string set_up_code; // printed by `serve` on an empty folder; empty where nothing can be set up
};

void add_session_routes(api::Registry& registry, const SessionRoutes& routes);

} // namespace assay::people
