// Beginning an application and moving it: stages and phases, passes, rejection, withdrawal, reopening. Leads of the job
// do all of it; each act is recorded with who did it and, where it ends or revives something, why.
#pragma once

#include <applications/application.hpp>
#include <applications/application_scope.hpp>
#include <audit/audit_service.hpp>
#include <base/ids.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/call.hpp>

namespace assay::applications {

struct ApplicationRevision {
    Application application;
    std::string etag;
};

class ApplicationService {
  public:
    using Outcome = Result<ApplicationRevision>;

    ApplicationService(guides::GuideCatalogue& catalogue, audit::AuditService& audit, const Clock& clock, Ids& ids)
        : catalogue_(catalogue), audit_(audit), clock_(clock), ids_(ids) {}

    // The first application of a job freezes its weights and guide version. `conflict`: the job is not open, or the
    // candidate has applied already (then with the id of that application).
    Outcome begin(db::Tx& tx, const Actor& actor, const ApplicationInput& input);
    // To where it already stands changes nothing. If-Match is looked at where it was sent.
    Outcome move(db::Tx& tx, const api::Call& call, const std::string& application_id, const MoveInput& move);
    // A second pass of the same stage changes nothing.
    Outcome pass(db::Tx& tx, const Actor& actor, const std::string& application_id, const PassInput& input);
    Outcome reject(db::Tx& tx, const Actor& actor, const std::string& application_id, const Rejection& rejection);
    Outcome withdraw(db::Tx& tx, const Actor& actor, const std::string& application_id, const Withdrawal& withdrawal);
    // Back to where it stood before it was closed.
    Outcome reopen(db::Tx& tx, const Actor& actor, const std::string& application_id, const Reopening& reopening);

    // As it stands, for whoever may open it.
    ApplicationRevision revision(db::Tx& tx, const ApplicationScope& scope) const;
    Application shown(db::Tx& tx, const ApplicationScope& scope) const { return revision(tx, scope).application; }

  private:
    ApplicationRevision revision_of(db::Tx& tx, const ApplicationScope& scope, const StoredApplication& stored) const;
    void put_at(db::Tx& tx, const Actor& actor, StoredApplication& stored, const Place& place,
                const std::optional<std::string>& reason);
    void record(db::Tx& tx, const Actor& actor, const StoredApplication& stored, std::string action,
                std::string details);
    Outcome close(db::Tx& tx, const Actor& actor, const std::string& application_id, ApplicationClosure closure);
    Result<void> close_hired(db::Tx& tx, const Actor& actor, StoredApplication& stored);

    guides::GuideCatalogue& catalogue_;
    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
};

} // namespace assay::applications
