using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListsLettersAndTokens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ClaimedAt",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Held",
                table: "kernel_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "kernel_outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Optional",
                table: "kernel_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReleasedAt",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SendAfter",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Urgent",
                table: "kernel_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "accounts_access_tokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Expires = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    LastUsedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    RevokedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_access_tokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_help",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Helper = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BegunAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Until = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_help", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "awards_nomination_tags",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_nomination_tags", x => new { x.NominationId, x.Tag });
                    table.ForeignKey(
                        name: "FK_awards_nomination_tags_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_nominee_statements",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MemberType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Gender = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_nominee_statements", x => x.NominationId);
                    table.ForeignKey(
                        name: "FK_awards_nominee_statements_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letters_addresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LastDigest = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_addresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_reminder_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    SetAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DroppedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_reminder_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_reminders",
                columns: table => new
                {
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Thing = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_reminders", x => new { x.Edition, x.About, x.Days, x.Thing });
                });

            migrationBuilder.CreateTable(
                name: "letters_settings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    HoldAll = table.Column<bool>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_wordings",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    WrittenAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RetiredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_wordings", x => new { x.Kind, x.Language, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "review_saved_searches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Search = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sort = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Formula = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_saved_searches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "webhooks_webhooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Generation = table.Column<int>(type: "INTEGER", nullable: false),
                    RegisteredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    StoppedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Failed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks_webhooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_bounces",
                columns: table => new
                {
                    Address = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Letter = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SettledAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_bounces", x => new { x.Address, x.ReportHash });
                    table.ForeignKey(
                        name: "FK_letters_bounces_letters_addresses_Address",
                        column: x => x.Address,
                        principalTable: "letters_addresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letters_choices",
                columns: table => new
                {
                    Address = table.Column<Guid>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_choices", x => x.Address);
                    table.ForeignKey(
                        name: "FK_letters_choices_letters_addresses_Address",
                        column: x => x.Address,
                        principalTable: "letters_addresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letters_refusals",
                columns: table => new
                {
                    Address = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_refusals", x => new { x.Address, x.Kind });
                    table.ForeignKey(
                        name: "FK_letters_refusals_letters_addresses_Address",
                        column: x => x.Address,
                        principalTable: "letters_addresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhooks_cursors",
                columns: table => new
                {
                    Webhook = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    FailedInARow = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks_cursors", x => x.Webhook);
                    table.ForeignKey(
                        name: "FK_webhooks_cursors_webhooks_webhooks_Webhook",
                        column: x => x.Webhook,
                        principalTable: "webhooks_webhooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhooks_deliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Webhook = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    QueuedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttempt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    DeliveredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks_deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_webhooks_deliveries_webhooks_webhooks_Webhook",
                        column: x => x.Webhook,
                        principalTable: "webhooks_webhooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhooks_attempts",
                columns: table => new
                {
                    Delivery = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Milliseconds = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks_attempts", x => new { x.Delivery, x.Number });
                    table.ForeignKey(
                        name: "FK_webhooks_attempts_webhooks_deliveries_Delivery",
                        column: x => x.Delivery,
                        principalTable: "webhooks_deliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_access_tokens_SecretHash",
                table: "accounts_access_tokens",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_access_tokens_User",
                table: "accounts_access_tokens",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_help_User",
                table: "accounts_help",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_letters_addresses_Address",
                table: "letters_addresses",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letters_addresses_Secret",
                table: "letters_addresses",
                column: "Secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letters_reminder_rules_Edition",
                table: "letters_reminder_rules",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_saved_searches_User_Name",
                table: "review_saved_searches",
                columns: new[] { "User", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_webhooks_deliveries_State_NextAttempt",
                table: "webhooks_deliveries",
                columns: new[] { "State", "NextAttempt" });

            migrationBuilder.CreateIndex(
                name: "IX_webhooks_deliveries_Webhook_QueuedAt",
                table: "webhooks_deliveries",
                columns: new[] { "Webhook", "QueuedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_access_tokens");

            migrationBuilder.DropTable(
                name: "accounts_help");

            migrationBuilder.DropTable(
                name: "awards_nomination_tags");

            migrationBuilder.DropTable(
                name: "awards_nominee_statements");

            migrationBuilder.DropTable(
                name: "letters_bounces");

            migrationBuilder.DropTable(
                name: "letters_choices");

            migrationBuilder.DropTable(
                name: "letters_refusals");

            migrationBuilder.DropTable(
                name: "letters_reminder_rules");

            migrationBuilder.DropTable(
                name: "letters_reminders");

            migrationBuilder.DropTable(
                name: "letters_settings");

            migrationBuilder.DropTable(
                name: "letters_wordings");

            migrationBuilder.DropTable(
                name: "review_saved_searches");

            migrationBuilder.DropTable(
                name: "webhooks_attempts");

            migrationBuilder.DropTable(
                name: "webhooks_cursors");

            migrationBuilder.DropTable(
                name: "letters_addresses");

            migrationBuilder.DropTable(
                name: "webhooks_deliveries");

            migrationBuilder.DropTable(
                name: "webhooks_webhooks");

            migrationBuilder.DropColumn(
                name: "ClaimedAt",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Held",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Optional",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "ReleasedAt",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "SendAfter",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Urgent",
                table: "kernel_outbox");
        }
    }
}
