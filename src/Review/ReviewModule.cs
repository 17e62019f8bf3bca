using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Review;

/// <summary>The only wiring of Review.</summary>
public static class ReviewModule
{
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ReviewModel>();
        services.AddSingleton<IEditionTables, ReviewTables>();
        services.AddLetterKinds(typeof(ReviewLetters)).AddScoped<IReminderSource, SheetReminders>();
        services.AddScoped<Sight>();
        services.AddScoped<IPersonalData, JudgingAbout>();
        services.AddScoped<IRetained, JudgingRetained>();
        services.AddScoped<MayJudge>();
        services.AddScoped<MayDeliberate>();
        services.AddScoped<PartyMatters>();
        services.AddScoped<IPartyRules, PartyGate>();
        services.AddScoped<Seconding.AskedOf>();
        services.AddScoped<Handing.OwnConflicts>();
        services.AddScoped<Assigning.Fits>();
        services.AddScoped<Assigning.Drafts>();
        services.AddSingleton<Assigning.AssignmentRuns>();
        services.AddSingleton<Listing.ListedFacts>();
        services.AddScoped<Listing.ReadListed>();
        return services.AddUseCases(typeof(ReviewModule).Assembly);
    }

    private sealed class ReviewModel : IModelPart
    {
        public void Apply(ModelBuilder model)
        {
            model.ApplyConfiguration(new Panel.Mapping());
            model.ApplyConfiguration(new Judge.Mapping());
            model.ApplyConfiguration(new Conflict.Mapping());
            model.ApplyConfiguration(new TieAnswer.Mapping());
            model.ApplyConfiguration(new Proposal.Mapping());
            model.ApplyConfiguration(new Assignment.Mapping());
            model.ApplyConfiguration(new ScoreSheet.Mapping());
            model.ApplyConfiguration(new Mark.Mapping());
            model.ApplyConfiguration(new Calibration.Mapping());
            model.ApplyConfiguration(new CalibratedLine.Mapping());
            model.ApplyConfiguration(new CalibratedFrom.Mapping());
            model.ApplyConfiguration(new ScaleUse.Mapping());
            model.ApplyConfiguration(new Sitting.Mapping());
            model.ApplyConfiguration(new Attendance.Mapping());
            model.ApplyConfiguration(new FrozenOrder.Mapping());
            model.ApplyConfiguration(new Motion.Mapping());
            model.ApplyConfiguration(new Reservation.Mapping());
            model.ApplyConfiguration(new PartyRuleSwitch.Mapping());
            model.ApplyConfiguration(new Office.Mapping());
            model.ApplyConfiguration(new PartyMatter.Mapping());
            model.ApplyConfiguration(new Agenda.Mapping());
            model.ApplyConfiguration(new AgendaPlace.Mapping());
            model.ApplyConfiguration(new Sample.Mapping());
            model.ApplyConfiguration(new PanelLottery.Mapping());
            model.ApplyConfiguration(new LotteryDraw.Mapping());
            model.ApplyConfiguration(new LotteryLot.Mapping());
            model.ApplyConfiguration(new SampleMark.Mapping());
            model.ApplyConfiguration(new Wish.Mapping());
            model.ApplyConfiguration(new SavedSearch.Mapping());
            model.ApplyConfiguration(new Remark.Mapping());
            model.ApplyConfiguration(new RemarkMention.Mapping());
            model.ApplyConfiguration(new Clarification.Mapping());
            model.ApplyConfiguration(new SecondOpinion.Mapping());
            model.ApplyConfiguration(new Handover.Mapping());
        }
    }
}
