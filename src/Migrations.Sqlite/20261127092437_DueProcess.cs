using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DueProcess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_awards_decisions_CategoryId",
                table: "awards_decisions");

            migrationBuilder.AddColumn<string>(
                name: "ObjectionsUntil",
                table: "awards_decisions",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAsideAt",
                table: "awards_decisions",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAsideBecause",
                table: "awards_decisions",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAsideWords",
                table: "awards_decisions",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldAt",
                table: "awards_decisions",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "awards_approvals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    For = table.Column<int>(type: "INTEGER", nullable: true),
                    Against = table.Column<int>(type: "INTEGER", nullable: true),
                    Abstained = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_approvals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_approvals_awards_decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "awards_decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_decision_reservations",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_decision_reservations", x => new { x.DecisionId, x.UserId });
                    table.ForeignKey(
                        name: "FK_awards_decision_reservations_awards_decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "awards_decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_due_processes",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ApprovingBody = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ByVote = table.Column<bool>(type: "INTEGER", nullable: false),
                    ObjectionDays = table.Column<int>(type: "INTEGER", nullable: false),
                    AppealDays = table.Column<int>(type: "INTEGER", nullable: false),
                    SlatePublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    RulesClause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_due_processes", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_awards_due_processes_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_duties",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_duties", x => new { x.EditionId, x.UserId });
                    table.ForeignKey(
                        name: "FK_awards_duties_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_feedback",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_feedback", x => new { x.DecisionId, x.NominationId });
                    table.ForeignKey(
                        name: "FK_awards_feedback_awards_decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "awards_decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_feedback_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LodgedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    LodgedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HandledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    AppealUntil = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_objections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_objections_awards_decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "awards_decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_objections_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_clarifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nomination = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AnswerBy = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_clarifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_handovers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nomination = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<Guid>(type: "TEXT", nullable: false),
                    Named = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_handovers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_handovers_review_judges_Named",
                        column: x => x.Named,
                        principalTable: "review_judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nomination = table.Column<Guid>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: false),
                    Voice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_remarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_second_opinions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nomination = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sheet = table.Column<Guid>(type: "TEXT", nullable: false),
                    Judge = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Agrees = table.Column<bool>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    GivenAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_second_opinions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_second_opinions_review_judges_Judge",
                        column: x => x.Judge,
                        principalTable: "review_judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_second_opinions_review_score_sheets_Sheet",
                        column: x => x.Sheet,
                        principalTable: "review_score_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_appeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    LodgedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AnsweredBefore = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    DecidedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_appeals_awards_objections_ObjectionId",
                        column: x => x.ObjectionId,
                        principalTable: "awards_objections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_remark_mentions",
                columns: table => new
                {
                    Remark = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_remark_mentions", x => new { x.Remark, x.Position });
                    table.ForeignKey(
                        name: "FK_review_remark_mentions_review_remarks_Remark",
                        column: x => x.Remark,
                        principalTable: "review_remarks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_awards_decisions_CategoryId",
                table: "awards_decisions",
                column: "CategoryId",
                unique: true,
                filter: "\"SetAsideAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_awards_appeals_ObjectionId",
                table: "awards_appeals",
                column: "ObjectionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_approvals_DecisionId",
                table: "awards_approvals",
                column: "DecisionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_duties_UserId",
                table: "awards_duties",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_feedback_NominationId",
                table: "awards_feedback",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_objections_DecisionId",
                table: "awards_objections",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_objections_EditionId",
                table: "awards_objections",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_objections_NominationId",
                table: "awards_objections",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_review_clarifications_Edition",
                table: "review_clarifications",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_clarifications_Nomination",
                table: "review_clarifications",
                column: "Nomination");

            migrationBuilder.CreateIndex(
                name: "IX_review_handovers_Edition",
                table: "review_handovers",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_handovers_Named",
                table: "review_handovers",
                column: "Named");

            migrationBuilder.CreateIndex(
                name: "IX_review_handovers_Nomination_From",
                table: "review_handovers",
                columns: new[] { "Nomination", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_remark_mentions_User",
                table: "review_remark_mentions",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_review_remarks_Edition",
                table: "review_remarks",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_remarks_Nomination_Audience",
                table: "review_remarks",
                columns: new[] { "Nomination", "Audience" });

            migrationBuilder.CreateIndex(
                name: "IX_review_second_opinions_Edition",
                table: "review_second_opinions",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_second_opinions_Judge",
                table: "review_second_opinions",
                column: "Judge");

            migrationBuilder.CreateIndex(
                name: "IX_review_second_opinions_Sheet_Judge",
                table: "review_second_opinions",
                columns: new[] { "Sheet", "Judge" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards_appeals");

            migrationBuilder.DropTable(
                name: "awards_approvals");

            migrationBuilder.DropTable(
                name: "awards_decision_reservations");

            migrationBuilder.DropTable(
                name: "awards_due_processes");

            migrationBuilder.DropTable(
                name: "awards_duties");

            migrationBuilder.DropTable(
                name: "awards_feedback");

            migrationBuilder.DropTable(
                name: "review_clarifications");

            migrationBuilder.DropTable(
                name: "review_handovers");

            migrationBuilder.DropTable(
                name: "review_remark_mentions");

            migrationBuilder.DropTable(
                name: "review_second_opinions");

            migrationBuilder.DropTable(
                name: "awards_objections");

            migrationBuilder.DropTable(
                name: "review_remarks");

            migrationBuilder.DropIndex(
                name: "IX_awards_decisions_CategoryId",
                table: "awards_decisions");

            migrationBuilder.DropColumn(
                name: "ObjectionsUntil",
                table: "awards_decisions");

            migrationBuilder.DropColumn(
                name: "SetAsideAt",
                table: "awards_decisions");

            migrationBuilder.DropColumn(
                name: "SetAsideBecause",
                table: "awards_decisions");

            migrationBuilder.DropColumn(
                name: "SetAsideWords",
                table: "awards_decisions");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                table: "awards_decisions");

            migrationBuilder.CreateIndex(
                name: "IX_awards_decisions_CategoryId",
                table: "awards_decisions",
                column: "CategoryId",
                unique: true);
        }
    }
}
