using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PractisingAndWishes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "review_samples",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_samples", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_wishes",
                columns: table => new
                {
                    Judge = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_wishes", x => new { x.Judge, x.Nomination });
                    table.ForeignKey(
                        name: "FK_review_wishes_review_judges_Judge",
                        column: x => x.Judge,
                        principalTable: "review_judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_sample_marks",
                columns: table => new
                {
                    Sample = table.Column<Guid>(type: "uuid", nullable: false),
                    Judge = table.Column<Guid>(type: "uuid", nullable: false),
                    Criterion = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_sample_marks", x => new { x.Sample, x.Judge, x.Criterion });
                    table.ForeignKey(
                        name: "FK_review_sample_marks_review_judges_Judge",
                        column: x => x.Judge,
                        principalTable: "review_judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_sample_marks_review_samples_Sample",
                        column: x => x.Sample,
                        principalTable: "review_samples",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_review_sample_marks_Judge",
                table: "review_sample_marks",
                column: "Judge");

            migrationBuilder.CreateIndex(
                name: "IX_review_samples_Edition",
                table: "review_samples",
                column: "Edition");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review_sample_marks");

            migrationBuilder.DropTable(
                name: "review_wishes");

            migrationBuilder.DropTable(
                name: "review_samples");
        }
    }
}
