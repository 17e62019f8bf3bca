using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HonoursAndAfter : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_awards_progress_reports_LaureateId",
                table: "awards_progress_reports",
                column: "LaureateId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_progress_reports_TokenHash",
                table: "awards_progress_reports",
                column: "TokenHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards_progress_reports");

            migrationBuilder.DropColumn(
                name: "MayContact",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "MayFollowShortlisted",
                table: "awards_nominations");
        }
    }
}
