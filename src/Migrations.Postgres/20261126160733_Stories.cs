using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "Beneficiaries",
                table: "engagement_stories",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "Collaboration",
                table: "engagement_stories",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Lessons",
                table: "engagement_stories",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NextSteps",
                table: "engagement_stories",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Question",
                table: "engagement_stories",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recognition",
                table: "engagement_stories",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordKey",
                table: "engagement_stories",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordSource",
                table: "engagement_stories",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReviewNote",
                table: "engagement_stories",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ReviewedAt",
                table: "engagement_stories",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReviewedBy",
                table: "engagement_stories",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "Themes",
                table: "engagement_stories",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "WhoMadeIt",
                table: "engagement_stories",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "engagement_story_people",
                columns: table => new
                {
                    Position = table.Column<int>(type: "integer", nullable: false),
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Quote = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: true)
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
