using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PartiesAndWholeEditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "review_score_sheets",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ByLot",
                table: "review_proposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TermFrom",
                table: "review_judges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TermUntil",
                table: "review_judges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MayContact",
                table: "awards_nominations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "MayFollowShortlisted",
                table: "awards_nominations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "awards_nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OverLimitReason",
                table: "awards_nominations",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedFrom",
                table: "awards_endorsements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CategoryId",
                table: "awards_criteria_versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LowConfidenceLeftOut",
                table: "awards_criteria_versions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedFrom",
                table: "awards_claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "accounts_own_roles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Permissions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DefinedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_own_roles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "awards_co_nominators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    User = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    InvitedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AcceptedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    SignedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    SignedHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    MergedFrom = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_co_nominators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_co_nominators_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Category = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    MadeAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_invitations_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kept = table.Column<Guid>(type: "TEXT", nullable: false),
                    Other = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    OtherConsent = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UndoneAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    UndoneReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_merges_awards_nominations_Kept",
                        column: x => x.Kept,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_merges_awards_nominations_Other",
                        column: x => x.Other,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_nominating_terms",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByInvitation = table.Column<bool>(type: "INTEGER", nullable: false),
                    PerNominator = table.Column<int>(type: "INTEGER", nullable: true),
                    NominatorKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PerOrganisation = table.Column<int>(type: "INTEGER", nullable: true),
                    OrganisationKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_nominating_terms", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_awards_nominating_terms_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_progress_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LaureateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueBy = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RemindedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_progress_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_progress_reports_awards_laureates_LaureateId",
                        column: x => x.LaureateId,
                        principalTable: "awards_laureates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_set_asides",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Disqualified = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_set_asides", x => x.NominationId);
                    table.ForeignKey(
                        name: "FK_awards_set_asides_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_stated_ties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    TakenBackAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_stated_ties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_stated_ties_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "kernel_ledgers_brought_in",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    BroughtInAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Head = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_ledgers_brought_in", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "review_agendas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_agendas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: true),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_party_rules",
                columns: table => new
                {
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_party_rules", x => new { x.Edition, x.Rule });
                });

            migrationBuilder.CreateTable(
                name: "review_tie_answers",
                columns: table => new
                {
                    Tie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Judge = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_tie_answers", x => x.Tie);
                });

            migrationBuilder.CreateTable(
                name: "accounts_own_roles_held",
                columns: table => new
                {
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_own_roles_held", x => new { x.User, x.Role });
                    table.ForeignKey(
                        name: "FK_accounts_own_roles_held_accounts_own_roles_Role",
                        column: x => x.Role,
                        principalTable: "accounts_own_roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_accounts_own_roles_held_accounts_users_User",
                        column: x => x.User,
                        principalTable: "accounts_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_admissions",
                columns: table => new
                {
                    Invitation = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_admissions", x => new { x.Invitation, x.User });
                    table.ForeignKey(
                        name: "FK_awards_admissions_awards_invitations_Invitation",
                        column: x => x.Invitation,
                        principalTable: "awards_invitations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "kernel_acts_brought_in",
                columns: table => new
                {
                    Ledger = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: true),
                    PayloadSalt = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PayloadCommitment = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    NoteSalt = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    NoteCommitment = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_acts_brought_in", x => new { x.Ledger, x.Sequence });
                    table.ForeignKey(
                        name: "FK_kernel_acts_brought_in_kernel_ledgers_brought_in_Ledger",
                        column: x => x.Ledger,
                        principalTable: "kernel_ledgers_brought_in",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_agenda_places",
                columns: table => new
                {
                    Agenda = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nomination = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_agenda_places", x => new { x.Agenda, x.Nomination });
                    table.ForeignKey(
                        name: "FK_review_agenda_places_review_agendas_Agenda",
                        column: x => x.Agenda,
                        principalTable: "review_agendas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_party_matters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nomination = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Judge = table.Column<Guid>(type: "TEXT", nullable: true),
                    Office = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstCycle = table.Column<bool>(type: "INTEGER", nullable: false),
                    Moment = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SettledAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    SettledBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_party_matters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_party_matters_review_judges_Judge",
                        column: x => x.Judge,
                        principalTable: "review_judges",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_review_party_matters_review_offices_Office",
                        column: x => x.Office,
                        principalTable: "review_offices",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_own_roles_held_Role",
                table: "accounts_own_roles_held",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "IX_awards_admissions_User",
                table: "awards_admissions",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_awards_co_nominators_NominationId",
                table: "awards_co_nominators",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_co_nominators_TokenHash",
                table: "awards_co_nominators",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_co_nominators_User",
                table: "awards_co_nominators",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_awards_invitations_CodeHash",
                table: "awards_invitations",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_invitations_EditionId",
                table: "awards_invitations",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_merges_EditionId",
                table: "awards_merges",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_merges_Kept",
                table: "awards_merges",
                column: "Kept");

            migrationBuilder.CreateIndex(
                name: "IX_awards_merges_Other",
                table: "awards_merges",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_awards_progress_reports_LaureateId",
                table: "awards_progress_reports",
                column: "LaureateId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_progress_reports_TokenHash",
                table: "awards_progress_reports",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_stated_ties_NominationId",
                table: "awards_stated_ties",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_review_agendas_Edition_Version",
                table: "review_agendas",
                columns: new[] { "Edition", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_party_matters_Edition",
                table: "review_party_matters",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_party_matters_Judge",
                table: "review_party_matters",
                column: "Judge");

            migrationBuilder.CreateIndex(
                name: "IX_review_party_matters_Office",
                table: "review_party_matters",
                column: "Office");

            migrationBuilder.CreateIndex(
                name: "IX_review_tie_answers_Edition",
                table: "review_tie_answers",
                column: "Edition");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_own_roles_held");

            migrationBuilder.DropTable(
                name: "awards_admissions");

            migrationBuilder.DropTable(
                name: "awards_co_nominators");

            migrationBuilder.DropTable(
                name: "awards_merges");

            migrationBuilder.DropTable(
                name: "awards_nominating_terms");

            migrationBuilder.DropTable(
                name: "awards_progress_reports");

            migrationBuilder.DropTable(
                name: "awards_set_asides");

            migrationBuilder.DropTable(
                name: "awards_stated_ties");

            migrationBuilder.DropTable(
                name: "kernel_acts_brought_in");

            migrationBuilder.DropTable(
                name: "review_agenda_places");

            migrationBuilder.DropTable(
                name: "review_party_matters");

            migrationBuilder.DropTable(
                name: "review_party_rules");

            migrationBuilder.DropTable(
                name: "review_tie_answers");

            migrationBuilder.DropTable(
                name: "accounts_own_roles");

            migrationBuilder.DropTable(
                name: "awards_invitations");

            migrationBuilder.DropTable(
                name: "kernel_ledgers_brought_in");

            migrationBuilder.DropTable(
                name: "review_agendas");

            migrationBuilder.DropTable(
                name: "review_offices");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "review_score_sheets");

            migrationBuilder.DropColumn(
                name: "ByLot",
                table: "review_proposals");

            migrationBuilder.DropColumn(
                name: "TermFrom",
                table: "review_judges");

            migrationBuilder.DropColumn(
                name: "TermUntil",
                table: "review_judges");

            migrationBuilder.DropColumn(
                name: "MayContact",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "MayFollowShortlisted",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "OverLimitReason",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "MergedFrom",
                table: "awards_endorsements");

            migrationBuilder.DropColumn(
                name: "CategoryId",
                table: "awards_criteria_versions");

            migrationBuilder.DropColumn(
                name: "LowConfidenceLeftOut",
                table: "awards_criteria_versions");

            migrationBuilder.DropColumn(
                name: "MergedFrom",
                table: "awards_claims");
        }
    }
}
