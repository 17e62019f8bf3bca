using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Privacy.Objecting;

[ActName("privacy.objection-answered")]
public sealed record ObjectionAnswered(ObjectionId Objection, ObjectionState State) : Act;

[ActName("privacy.person-excluded")]
public sealed record PersonExcluded(Guid Subject, ProcessingPurpose Purpose, ObjectionId Objection) : Act;

/// <summary>The desk answers, and leaves the person out of the purpose where the objection is followed.</summary>
public sealed class AnswerObjection(PalmaresDb db, ActLog acts, TimeProvider clock, WriteLetter letters)
{
    /// <param name="Subject">The person of the record who is left out of the purpose; only with a followed objection.</param>
    public sealed record Input(ObjectionId Objection, bool Followed, string Answer, Guid? Subject = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Answer))
            return PrivacyErrors.AnswerMissing;
        if (input.Answer.Trim().Length > Objection.TextLimit)
            return PrivacyErrors.TextTooLong.With(input.Answer.Trim().Length, Objection.TextLimit).At("Answer");
        if (await db.Set<Objection>().SingleOrDefaultAsync(one => one.Id == input.Objection, ct) is not { } objection)
            return PrivacyErrors.NoSuchObjection;
        if (objection.State != ObjectionState.Open)
            return PrivacyErrors.ObjectionAnswered;
        // Who objects to being followed and is heard must in fact be left out.
        if (input.Followed && ProcessingRules.NeedsAssessment(objection.Purpose) && input.Subject is null)
            return PrivacyErrors.SubjectMissing;

        (objection.State, objection.Answer, objection.AnsweredAt) = (input.Followed ? ObjectionState.Followed : ObjectionState.NotFollowed, input.Answer.Trim(), clock.GetUtcNow());
        acts.Record(new ObjectionAnswered(objection.Id, objection.State), by);
        if (input is { Followed: true, Subject: { } subject } && !await db.Set<Exclusion>().AnyAsync(one => one.Purpose == objection.Purpose && one.Subject == subject, ct))
        {
            db.Set<Exclusion>().Add(new Exclusion { Purpose = objection.Purpose, Subject = subject, Objection = objection.Id, At = objection.AnsweredAt.Value });
            acts.Record(new PersonExcluded(subject, objection.Purpose, objection.Id), by);
        }

        await letters.StageAsync(new Letter(PrivacyLetters.ObjectionAnswered, objection.Email, objection.Name) { ["answer"] = objection.Answer }, ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
