using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Lotteries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "review_lotteries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Where = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Commitment = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CommittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    CommittedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_lotteries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_lottery_draws",
                columns: table => new
                {
                    Lottery = table.Column<Guid>(type: "TEXT", nullable: false),
                    Category = table.Column<Guid>(type: "TEXT", nullable: false),
                    Calibration = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Seed = table.Column<long>(type: "INTEGER", nullable: false),
                    Value = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_lottery_draws", x => new { x.Lottery, x.Category });
                    table.ForeignKey(
                        name: "FK_review_lottery_draws_review_calibrations_Calibration",
                        column: x => x.Calibration,
                        principalTable: "review_calibrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_lottery_draws_review_lotteries_Lottery",
                        column: x => x.Lottery,
                        principalTable: "review_lotteries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_lottery_lots",
                columns: table => new
                {
                    Lottery = table.Column<Guid>(type: "TEXT", nullable: false),
                    Category = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nomination = table.Column<Guid>(type: "TEXT", nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    Taken = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_lottery_lots", x => new { x.Lottery, x.Category, x.Nomination });
                    table.ForeignKey(
                        name: "FK_review_lottery_lots_review_lottery_draws_Lottery_Category",
                        columns: x => new { x.Lottery, x.Category },
                        principalTable: "review_lottery_draws",
                        principalColumns: new[] { "Lottery", "Category" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_review_lotteries_Edition",
                table: "review_lotteries",
                column: "Edition",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_lottery_draws_Calibration",
                table: "review_lottery_draws",
                column: "Calibration");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review_lottery_lots");

            migrationBuilder.DropTable(
                name: "review_lottery_draws");

            migrationBuilder.DropTable(
                name: "review_lotteries");
        }
    }
}
