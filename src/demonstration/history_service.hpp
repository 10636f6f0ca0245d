// One candidate's way through a job, from the application to wherever it has come by today.
#pragma once

#include <demonstration/cast_service.hpp>
#include <demonstration/simulated.hpp>

namespace assay::demonstration {

// How far an application has come.
enum class Reach {
    applied,
    rejected_unseen, // by what they sent in
    screen_booked,
    screen_card_owed,
    rejected_after_screen,
    work_sample_sent,
    work_sample_in,
    interview_booked,
    interview_half_rated,
    cards_in,
    debrief_open,
    references,
    hired, // the offer is not out yet
    joined,
    no_hire,
    withdrawn
};

class History {
  public:
    History(Client& client, SimulatedClock& clock, Chance& chance, Instant today)
        : client_(client), clock_(clock), chance_(chance), today_(today) {}

    // `number` makes the candidate's address unique. Applied when somebody who has come that far by today would have,
    // or when `applied_at` says.
    void live(const DemonstrationJob& job, Reach reach, std::size_t number);
    void live_from(const DemonstrationJob& job, Reach reach, std::size_t number, Instant applied_at);

  private:
    struct Way {
        const DemonstrationJob& job;
        Reach reach;
        std::string application_id;
        double ability = 0;
        std::vector<const Colleague*> panel; // everybody who handed in a card
    };

    void add_candidate(Way& way, std::size_t number);
    void go_through_stages(Way& way);
    void enter_stage(Way& way, const JobStage& stage);
    // Books the panel; where the interview is past, time moves on until it is over.
    boost::json::object book(const Way& way, const JobStage& stage, const std::vector<const Colleague*>& panel,
                             bool is_to_come);
    // True where the candidate goes on to the next stage.
    bool hold_screen(Way& way, const JobStage& stage);
    bool review_work_sample(Way& way, const JobStage& stage);
    bool hold_interview(Way& way, const JobStage& stage, bool is_last);
    void fill_card(Way& way, const JobStage& stage, const std::string& scorecard_id, const Colleague& author,
                   bool is_submitted);
    void debrief(Way& way);
    void take_references(Way& way);
    void decide(Way& way, bool is_hire);
    void reject(const Way& way, std::string_view reason);
    void take_offer(const Way& way);
    void wait(std::int64_t least_minutes, std::int64_t most_minutes);
    void come_near_today();
    std::vector<const Colleague*> draw_panel(const DemonstrationJob& job, std::size_t size);

    Client& client_;
    SimulatedClock& clock_;
    Chance& chance_;
    Instant today_;
};

} // namespace assay::demonstration
