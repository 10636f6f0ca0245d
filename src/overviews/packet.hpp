// The case packet: everything that led to a decision, in one place, as its reader may see it.
#pragma once

#include <applications/application.hpp>
#include <debriefs/debrief_view.hpp>
#include <decisions/decision.hpp>
#include <interviews/interview.hpp>
#include <jobs/job.hpp>
#include <references/reference.hpp>
#include <scorecards/scorecard.hpp>
#include <scorecards/seal.hpp>
#include <work_samples/work_sample.hpp>

namespace assay::overviews {

struct PacketCandidate {
    std::string id;
    std::string name;
    std::string email;
};

struct PacketJob {
    std::string id;
    std::string title;
    jobs::SealMode seal = jobs::SealMode::until_own;
    std::vector<jobs::TeamMember> team;
};

struct PacketGuide {
    std::string id;
    std::string title;
    int version = 0;
};

struct PacketFile {
    std::string name;
    std::string sha256;
    std::int64_t size = 0;
};

// What happened, in the words of the audit trail.
struct PacketEvent {
    std::string id;
    Instant at;
    std::optional<std::string> person_name; // null: the candidate or the program itself
    std::string action;
};

// `audit` is empty while a card is sealed to the reader: when a card came in is part of what the seal covers.
struct Packet {
    applications::Application application;
    PacketCandidate candidate;
    PacketJob job;
    PacketGuide guide;
    std::map<std::string, double> weights;
    std::vector<scorecards::Opening> seal_history;
    std::vector<interviews::Interview> interviews;
    std::vector<scorecards::ScorecardEntry> scorecards;
    std::vector<work_samples::WorkSample> work_samples;
    std::vector<references::ReferenceEntry> references;
    std::optional<debriefs::Debrief> debrief;
    std::optional<decisions::Decision> decision;
    std::optional<decisions::Composite> composite;
    std::vector<PacketFile> files;
    std::vector<PacketEvent> audit;
    Instant made_at;
};

} // namespace assay::overviews
