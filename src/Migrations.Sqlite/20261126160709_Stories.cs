using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Stories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Answers",
                table: "engagement_stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Beneficiaries",
                table: "engagement_stories",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Collaboration",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Lessons",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NextSteps",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Question",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recognition",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordKey",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordSource",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReviewNote",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReviewedAt",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReviewedBy",
                table: "engagement_stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Themes",
                table: "engagement_stories",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "WhoMadeIt",
                table: "engagement_stories",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "engagement_story_people",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    StoryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_story_people", x => new { x.StoryId, x.Position });
                    table.ForeignKey(
                        name: "FK_engagement_story_people_engagement_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "engagement_stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "engagement_story_people");

            migrationBuilder.DropColumn(
                name: "Answers",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "Beneficiaries",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "Collaboration",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "Lessons",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "NextSteps",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "Question",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "Recognition",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "RecordKey",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "RecordSource",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "ReviewNote",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "ReviewedAt",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "ReviewedBy",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "Themes",
                table: "engagement_stories");

            migrationBuilder.DropColumn(
                name: "WhoMadeIt",
                table: "engagement_stories");
        }
    }
}
