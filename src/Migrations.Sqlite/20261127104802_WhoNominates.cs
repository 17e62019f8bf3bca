using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WhoNominates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "MergedFrom",
                table: "awards_claims",
                type: "TEXT",
                nullable: true);

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
                name: "IX_awards_stated_ties_NominationId",
                table: "awards_stated_ties",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_review_tie_answers_Edition",
                table: "review_tie_answers",
                column: "Edition");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards_admissions");

            migrationBuilder.DropTable(
                name: "awards_co_nominators");

            migrationBuilder.DropTable(
                name: "awards_merges");

            migrationBuilder.DropTable(
                name: "awards_nominating_terms");

            migrationBuilder.DropTable(
                name: "awards_stated_ties");

            migrationBuilder.DropTable(
                name: "review_tie_answers");

            migrationBuilder.DropTable(
                name: "awards_invitations");

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
                name: "MergedFrom",
                table: "awards_claims");
        }
    }
}
