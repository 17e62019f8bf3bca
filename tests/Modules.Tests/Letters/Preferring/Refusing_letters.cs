using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Carrying;
using Palmares.Letters.Preferring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Letters.Preferring;

public sealed class Refusing_letters
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_link_in_a_letter_refuses_its_kind_and_no_letter_that_asks_for_an_answer(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var sent = await world.WriteAsync(LetterOffice.Optional);
        var outgoing = await world.RunAsync((CarryLetters carry) => carry.ClaimAsync(sent, Ct));
        var secret = outgoing!.Unsubscribe!.Segments[^1];

        var refused = await world.RunAsync((RefuseByLink refuse) => refuse.RunAsync(new(secret, LetterOffice.Optional.Code), Ct));
        var again = await world.RunAsync((RefuseByLink refuse) => refuse.RunAsync(new(secret, LetterOffice.Optional.Code), Ct));
        var (unwanted, wanted) = (await world.WriteAsync(LetterOffice.Optional), await world.WriteAsync(LetterOffice.Essential));
        var due = await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));

        Assert.Equal((false, false), (refused.IsError, again.IsError));
        Assert.Equal([wanted], due);
        Assert.Equal(OutboxState.NotWanted, (await world.LetterAsync(unwanted)).State);
        Assert.Null((await world.RunAsync((CarryLetters carry) => carry.ClaimAsync(wanted, Ct)))!.Unsubscribe);
        Assert.Equal(LettersErrors.NotRefusable, (await world.RunAsync((RefuseByLink refuse) => refuse.RunAsync(new(secret, LetterOffice.Essential.Code), Ct))).Error);
        Assert.Equal(LettersErrors.LinkNotValid, (await world.RunAsync((RefuseByLink refuse) => refuse.RunAsync(new("no-secret", null), Ct))).Error);
        Assert.Equal(["letters.kinds-refused"], await world.LetterActsAsync());
        Assert.DoesNotContain("amina", string.Concat((await world.ActsAsync()).Select(act => act.Payload)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_chosen_is_read_again_and_sets_the_language(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var (reader, email) = (world.As(Role.Judge, "amina"), "amina@example.org");

        await world.RunAsync((ChoosePreferences choose) => choose.RunAsync(new("Amina@Example.org", Digest.Weekly, LetterLanguage.Fr, [LetterOffice.Optional.Code]), reader, Ct));
        var first = (await world.RunAsync((ReadPreferences read) => read.RunAsync(email, reader, Ct))).Value;
        var french = await world.LetterAsync(await world.WriteAsync(LetterOffice.Essential));
        await world.RunAsync((ChoosePreferences choose) => choose.RunAsync(new(email, Digest.Off, LetterLanguage.Ar, []), reader, Ct));
        var second = (await world.RunAsync((ReadPreferences read) => read.RunAsync(email, reader, Ct))).Value;
        var arabic = await world.LetterAsync(await world.WriteAsync(LetterOffice.Essential));

        Assert.Equal((Digest.Weekly, (LetterLanguage?)LetterLanguage.Fr), (first.Digest, first.Language));
        Assert.Equal([LetterOffice.Optional.Code], first.Refused);
        Assert.Empty(second.Refused);
        Assert.Equal(("Une question pour Amina Sow", "fr"), (french.Subject, french.Language));
        Assert.Equal(("سؤال إلى Amina Sow", "ar"), (arabic.Subject, arabic.Language));
        Assert.Equal(LettersErrors.NotRefusable, (await world.RunAsync((ChoosePreferences choose) => choose.RunAsync(new(email, Digest.Off, null, [LetterOffice.Essential.Code]), reader, Ct))).Error);
        Assert.Equal(1, await world.QueryAsync(db => db.Set<LetterAddress>().CountAsync(Ct)));
    }
}
