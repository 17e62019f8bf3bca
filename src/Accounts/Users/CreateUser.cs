using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>Somebody is given an account. Without a password they set one by the link they are sent.</summary>
public sealed class CreateUser(PalmaresDb db, UserManager<User> users, IdSource ids, ActLog acts)
{
    public sealed record Input(string Email, string DisplayName, IReadOnlyCollection<Role> Roles, string? Password = null, string? Organisation = null, Guid? Person = null);

    public async Task<Result<UserId>> RunAsync(Input input, Actor by, CancellationToken ct) =>
        by.May(Permission.ManageUsers) ? await CreateAsync(input, user => new UserCreated(user, [.. input.Roles]), by, ct) : KernelErrors.NotPermitted;

    internal async Task<Result<UserId>> CreateAsync(Input input, Func<UserId, Act> act, Actor by, CancellationToken ct)
    {
        var email = input.Email.Trim();
        if (!email.Contains('@') || email.Length > 256)
            return AccountsErrors.EmailNeeded;
        if (string.IsNullOrWhiteSpace(input.DisplayName) || input.DisplayName.Length > User.NameLimit)
            return AccountsErrors.NameNeeded;
        if (await users.FindByEmailAsync(email) is not null)
            return AccountsErrors.EmailTaken;

        var user = new User
        {
            Id = ids.NewGuid(),
            UserName = email,
            Email = email,
            EmailConfirmed = input.Password is not null,
            DisplayName = input.DisplayName.Trim(),
            Organisation = input.Organisation?.Trim(),
            PersonId = input.Person,
        };
        await using var transaction = db.Database.CurrentTransaction is null ? await db.BeginAsync(ct) : null;
        acts.Record(act(user.UserId), by);
        var created = input.Password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, input.Password);
        if (!created.Succeeded)
            return AccountsErrors.PasswordRefused.With(string.Join(' ', created.Errors.Select(e => e.Description)));

        foreach (var role in input.Roles.Distinct())
        {
            db.Set<RoleHeld>().Add(new RoleHeld { User = user.Id, Role = role });
            acts.Record(new RoleGranted(user.UserId, role), by);
        }

        await db.SaveChangesAsync(ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return user.UserId;
    }
}
