using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MeetingsAndAbstentions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Abstention",
                table: "review_assignments",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "review_sittings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    OpenedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Current = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_sittings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_frozen_orders",
                columns: table => new
                {
                    Sitting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Category = table.Column<Guid>(type: "TEXT", nullable: false),
                    Calibration = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_frozen_orders", x => new { x.Sitting, x.Category });
                    table.ForeignKey(
                        name: "FK_review_frozen_orders_review_calibrations_Calibration",
                        column: x => x.Calibration,
                        principalTable: "review_calibrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_frozen_orders_review_sittings_Sitting",
                        column: x => x.Sitting,
                        principalTable: "review_sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_motions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sitting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nomination = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    MovedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    For = table.Column<int>(type: "INTEGER", nullable: false),
                    Against = table.Column<int>(type: "INTEGER", nullable: false),
                    Abstained = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_motions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_motions_review_judges_MovedBy",
                        column: x => x.MovedBy,
                        principalTable: "review_judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_motions_review_sittings_Sitting",
                        column: x => x.Sitting,
                        principalTable: "review_sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_present",
                columns: table => new
                {
                    Sitting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Judge = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_present", x => new { x.Sitting, x.Judge });
                    table.ForeignKey(
                        name: "FK_review_present_review_judges_Judge",
                        column: x => x.Judge,
                        principalTable: "review_judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_present_review_sittings_Sitting",
                        column: x => x.Sitting,
                        principalTable: "review_sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_reservations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Motion = table.Column<Guid>(type: "TEXT", nullable: false),
                    Judge = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_reservations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_reservations_review_judges_Judge",
                        column: x => x.Judge,
                        principalTable: "review_judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_reservations_review_motions_Motion",
                        column: x => x.Motion,
                        principalTable: "review_motions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_review_frozen_orders_Calibration",
                table: "review_frozen_orders",
                column: "Calibration");

            migrationBuilder.CreateIndex(
                name: "IX_review_motions_MovedBy",
                table: "review_motions",
                column: "MovedBy");

            migrationBuilder.CreateIndex(
                name: "IX_review_motions_Sitting",
                table: "review_motions",
                column: "Sitting");

            migrationBuilder.CreateIndex(
                name: "IX_review_present_Judge",
                table: "review_present",
                column: "Judge");

            migrationBuilder.CreateIndex(
                name: "IX_review_reservations_Judge",
                table: "review_reservations",
                column: "Judge");

            migrationBuilder.CreateIndex(
                name: "IX_review_reservations_Motion",
                table: "review_reservations",
                column: "Motion");

            migrationBuilder.CreateIndex(
                name: "IX_review_sittings_Edition",
                table: "review_sittings",
                column: "Edition");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review_frozen_orders");

            migrationBuilder.DropTable(
                name: "review_present");

            migrationBuilder.DropTable(
                name: "review_reservations");

            migrationBuilder.DropTable(
                name: "review_motions");

            migrationBuilder.DropTable(
                name: "review_sittings");

            migrationBuilder.DropColumn(
                name: "Abstention",
                table: "review_assignments");
        }
    }
}
