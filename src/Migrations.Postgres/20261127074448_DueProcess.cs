using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DueProcess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "review_clarifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnswerBy = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_clarifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_handovers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<Guid>(type: "uuid", nullable: false),
                    Named = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: false),
                    Voice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AuthorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_remarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_second_opinions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Sheet = table.Column<Guid>(type: "uuid", nullable: false),
                    Judge = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Agrees = table.Column<bool>(type: "boolean", nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                name: "review_remark_mentions",
                columns: table => new
                {
                    Remark = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: true),
                    Office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
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
                name: "review_clarifications");

            migrationBuilder.DropTable(
                name: "review_handovers");

            migrationBuilder.DropTable(
                name: "review_remark_mentions");

            migrationBuilder.DropTable(
                name: "review_second_opinions");

            migrationBuilder.DropTable(
                name: "review_remarks");
        }
    }
}
