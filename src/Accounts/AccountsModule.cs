using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Accounts;

/// <summary>The only wiring of Accounts. Cookies, passkeys' pages and OpenID Connect are added by Web on the returned builder.</summary>
public static class AccountsModule
{
    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, AccountsModel>();
        services.AddSingleton<IEditionTables, AccountsTables>();
        services.AddLetterKinds(typeof(AccountsLetters));
        services.AddScoped<IUserReaders, UserReaders>();
        services.AddScoped<IRoleGranting, RoleGranting>();
        services.AddUseCases(typeof(AccountsModule).Assembly);
        services.AddScoped<Users.OneTimeLinks>();
        services.AddScoped<IPersonalData, Users.AccountAbout>();
        services.AddDataProtection();
        return services.AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireDigit = false;
                options.Password.RequiredUniqueChars = 5;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<AccountStore>()
            .AddDefaultTokenProviders();
    }

    /// <summary>Identity's own store over our session; users hold roles of our own kind, so Identity's role tables are left out.</summary>
    internal sealed class AccountStore(PalmaresDb db, IdentityErrorDescriber describer)
        : UserOnlyStore<User, PalmaresDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, describer);

    private sealed class AccountsModel : IModelPart
    {
        public void Apply(ModelBuilder model)
        {
            model.ApplyConfiguration(new User.Mapping());
            model.ApplyConfiguration(new RoleHeld.Mapping());
            model.ApplyConfiguration(new OwnRole.Mapping());
            model.ApplyConfiguration(new OwnRoleHeld.Mapping());
            model.ApplyConfiguration(new OneTimeLink.Mapping());
            model.ApplyConfiguration(new AccessToken.Mapping());
            model.ApplyConfiguration(new Help.Mapping());
            model.Entity<IdentityUserClaim<Guid>>(claim =>
            {
                claim.ToTable("accounts_claims").Unledgered();
                claim.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
            });
            model.Entity<IdentityUserLogin<Guid>>(login =>
            {
                login.ToTable("accounts_logins").Unledgered();
                login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
                login.Property(l => l.LoginProvider).HasMaxLength(128);
                login.Property(l => l.ProviderKey).HasMaxLength(256);
                login.HasOne<User>().WithMany().HasForeignKey(l => l.UserId);
            });
            model.Entity<IdentityUserToken<Guid>>(token =>
            {
                token.ToTable("accounts_tokens").Unledgered();
                token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
                token.Property(t => t.LoginProvider).HasMaxLength(128);
                token.Property(t => t.Name).HasMaxLength(128);
                token.HasOne<User>().WithMany().HasForeignKey(t => t.UserId);
            });
            model.Entity<IdentityUserPasskey<Guid>>(passkey =>
            {
                passkey.ToTable("accounts_passkeys").Unledgered();
                passkey.HasKey(p => p.CredentialId);
                passkey.Property(p => p.CredentialId).HasMaxLength(1024);
                passkey.HasOne<User>().WithMany().HasForeignKey(p => p.UserId);
                passkey.OwnsOne(p => p.Data).ToJson();
            });
        }
    }
}
